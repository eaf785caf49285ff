-- A headless Neovim as an editor with the settings of CONFIG: opens FILE, waits for EXPECTED findings, puts the
-- misspelt key right, and writes as JSON to OUT what it was told of all files, what is left, and a hover.
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

-- What Neovim has had since 0.8, for Debian's 0.7.
vim.lsp.start = vim.lsp.start or function(config)
  vim.lsp.buf_attach_client(0, vim.lsp.start_client(config))
end

local patience = tonumber(vim.env.PATIENCE)
dofile(vim.env.CONFIG)
vim.cmd('filetype on')
vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.FILE))
local buffer = vim.api.nvim_get_current_buf()
vim.wait(patience, function() return #vim.diagnostic.get(nil) >= tonumber(vim.env.EXPECTED) end, 10)
local told = diagnostics()
local line = vim.fn.search('levle', 'nw')
vim.api.nvim_buf_set_text(buffer, line - 1, 0, line - 1, 5, { 'level' })
vim.wait(patience, function() return #vim.diagnostic.get(buffer) == 0 end, 10)
local hover = vim.lsp.buf_request_sync(buffer, 'textDocument/hover', {
  textDocument = vim.lsp.util.make_text_document_params(buffer), position = { line = line - 1, character = 1 },
}, patience)
local file = assert(io.open(vim.env.OUT, 'w'))
file:write(vim.fn.json_encode({ told = told, left = #vim.diagnostic.get(buffer), hover = vim.fn.json_encode(hover) }))
file:close()
vim.cmd('qa!')
