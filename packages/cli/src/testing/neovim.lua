-- A headless Neovim as an editor: opens FILE, attaches the server of COMMAND (a JSON list), writes what it is told of
-- all files as JSON to OUT, then types the fix and writes what is left.
local function diagnostics()
  local all = {}
  for _, each in ipairs(vim.diagnostic.get(nil)) do
    table.insert(all, {
      file = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(each.bufnr), ':p'),
      line = each.lnum + 1, column = each.col + 1,
      code = each.code or (each.user_data and each.user_data.lsp and each.user_data.lsp.code),
      severity = vim.diagnostic.severity[each.severity], message = each.message,
    })
  end
  return all
end

vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.FILE))
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({
  name = 'coursewright', cmd = vim.fn.json_decode(vim.env.COMMAND), root_dir = vim.env.ROOT,
  flags = { debounce_text_changes = 0 },
})
vim.lsp.buf_attach_client(buffer, client)
vim.wait(60000, function() return #vim.diagnostic.get(nil) >= tonumber(vim.env.EXPECTED) end, 10)
local told = diagnostics()
local line = vim.fn.search('levle', 'nw')
vim.api.nvim_buf_set_text(buffer, line - 1, 0, line - 1, 5, { 'level' })
vim.wait(60000, function() return #vim.diagnostic.get(buffer) == 0 end, 10)
local hover = vim.lsp.buf_request_sync(buffer, 'textDocument/hover', {
  textDocument = vim.lsp.util.make_text_document_params(buffer), position = { line = line - 1, character = 1 },
}, 60000)
local file = assert(io.open(vim.env.OUT, 'w'))
file:write(vim.fn.json_encode({ told = told, left = #vim.diagnostic.get(buffer), hover = vim.fn.json_encode(hover) }))
file:close()
vim.cmd('qa!')
