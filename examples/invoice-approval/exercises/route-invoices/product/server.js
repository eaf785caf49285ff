"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// ../../node_modules/node-sqlite3-wasm/dist/node-sqlite3-wasm.js
var require_node_sqlite3_wasm = __commonJS({
  "../../node_modules/node-sqlite3-wasm/dist/node-sqlite3-wasm.js"(exports2, module2) {
    var Module = typeof Module != "undefined" ? Module : {};
    var ENVIRONMENT_IS_NODE = true;
    var INT32_MIN = -2147483648;
    var INT32_MAX = 2147483647;
    var NULL = 0;
    var SQLITE_OK = 0;
    var SQLITE_ROW = 100;
    var SQLITE_DONE = 101;
    var SQLITE_INTEGER = 1;
    var SQLITE_FLOAT = 2;
    var SQLITE_TEXT = 3;
    var SQLITE_BLOB = 4;
    var SQLITE_NULL = 5;
    var SQLITE_UTF8 = 1;
    var SQLITE_TRANSIENT = -1;
    var SQLITE_DETERMINISTIC = 2048;
    var temp;
    var sqlite3 = {};
    Module.onRuntimeInitialized = () => {
      temp = stackAlloc(4);
      const v = null;
      const n = "number";
      const s = "string";
      const n1 = [n];
      const n2 = [n, ...n1];
      const n3 = [n, ...n2];
      const n4 = [n, ...n3];
      const n5 = [n, ...n4];
      const signatures = { open_v2: [n, [s, n, n, s]], exec: [n, n5], errmsg: [s, n1], prepare_v2: [n, n5], close_v2: [n, n1], finalize: [n, n1], reset: [n, n1], clear_bindings: [n, n1], bind_int: [n, n3], bind_int64: [n, n3], bind_double: [n, n3], bind_text: [n, n5], bind_blob: [n, n5], bind_blob64: [n, n5], bind_null: [n, n2], bind_parameter_index: [n, [n, s]], step: [n, n1], column_int64: [n, n2], column_double: [n, n2], column_text: [s, n2], column_blob: [n, n2], column_type: [n, n2], column_name: [s, n2], column_count: [n, n1], column_bytes: [n, n2], last_insert_rowid: [n, n1], changes: [n, n1], create_function_v2: [n, [n, s, n, n, n, n, n, n, n]], value_type: [n, n1], value_text: [s, n1], value_blob: [n, n1], value_int64: [n, n1], value_double: [n, n1], value_bytes: [n, n1], result_double: [v, n2], result_null: [v, n1], result_text: [v, n4], result_blob: [v, n4], result_blob64: [v, n4], result_int: [v, n2], result_int64: [v, n2], result_error: [v, n3], column_table_name: [s, n2], get_autocommit: [n, n1] };
      for (const [name, sig] of Object.entries(signatures)) {
        sqlite3[name] = cwrap(`sqlite3_${name}`, sig[0], sig[1]);
      }
    };
    var SQLite3Error = class extends Error {
      constructor(message) {
        super(message);
        this.name = "SQLite3Error";
      }
    };
    function arrayToHeap(array) {
      const ptr = _malloc(array.byteLength);
      HEAPU8.set(array, ptr);
      return ptr;
    }
    function stringToHeap(str) {
      const size = lengthBytesUTF8(str) + 1;
      const ptr = _malloc(size);
      stringToUTF8(str, ptr, size);
      return ptr;
    }
    function toNumberOrNot(bigInt) {
      if (bigInt >= Number.MIN_SAFE_INTEGER && bigInt <= Number.MAX_SAFE_INTEGER) {
        return Number(bigInt);
      }
      return bigInt;
    }
    function parseFunctionArguments(argc, argv) {
      const args = [];
      for (let i = 0; i < argc; i++) {
        const ptr = getValue(argv + 4 * i, "i32");
        const type = sqlite3.value_type(ptr);
        let arg;
        switch (type) {
          case SQLITE_INTEGER:
            arg = toNumberOrNot(sqlite3.value_int64(ptr));
            break;
          case SQLITE_FLOAT:
            arg = sqlite3.value_double(ptr);
            break;
          case SQLITE_TEXT:
            arg = sqlite3.value_text(ptr);
            break;
          case SQLITE_BLOB:
            const p = sqlite3.value_blob(ptr);
            if (p != NULL) {
              arg = HEAPU8.slice(p, p + sqlite3.value_bytes(ptr));
            } else {
              arg = new Uint8Array();
            }
            break;
          case SQLITE_NULL:
            arg = null;
            break;
        }
        args.push(arg);
      }
      return args;
    }
    function setFunctionResult(cx, result) {
      switch (typeof result) {
        case "boolean":
          sqlite3.result_int(cx, result ? 1 : 0);
          break;
        case "number":
          if (Number.isSafeInteger(result)) {
            if (result >= INT32_MIN && result <= INT32_MAX) {
              sqlite3.result_int(cx, result);
            } else {
              sqlite3.result_int64(cx, BigInt(result));
            }
          } else {
            sqlite3.result_double(cx, result);
          }
          break;
        case "bigint":
          sqlite3.result_int64(cx, result);
          break;
        case "string":
          const tempPtr = stringToHeap(result);
          sqlite3.result_text(cx, tempPtr, -1, SQLITE_TRANSIENT);
          _free(tempPtr);
          break;
        case "object":
          if (result === null) {
            sqlite3.result_null(cx);
          } else if (result instanceof Uint8Array) {
            const tempPtr2 = arrayToHeap(result);
            if (result.byteLength <= INT32_MAX) {
              sqlite3.result_blob(cx, tempPtr2, result.byteLength, SQLITE_TRANSIENT);
            } else {
              sqlite3.result_blob64(cx, tempPtr2, BigInt(result.byteLength), SQLITE_TRANSIENT);
            }
            _free(tempPtr2);
          } else {
            throw new SQLite3Error(`Unsupported type for function result: "${typeof result}"`);
          }
          break;
        default:
          throw new SQLite3Error(`Unsupported type for function result: "${typeof result}"`);
      }
    }
    var Database2 = class {
      constructor(filename, { fileMustExist = false, readOnly = false } = {}) {
        let flags;
        if (readOnly) {
          flags = SQLITE_OPEN_READONLY;
        } else {
          flags = SQLITE_OPEN_READWRITE;
          if (!fileMustExist) flags |= SQLITE_OPEN_CREATE;
        }
        const rc = sqlite3.open_v2(filename, temp, flags, NULL);
        this._ptr = getValue(temp, "i32");
        if (rc !== SQLITE_OK) {
          if (this._ptr !== NULL) sqlite3.close_v2(this._ptr);
          throw new SQLite3Error(`Could not open the database "${filename}"`);
        }
        this._functions = /* @__PURE__ */ new Map();
      }
      get isOpen() {
        return this._ptr !== null;
      }
      get inTransaction() {
        this._assertOpen();
        return sqlite3.get_autocommit(this._ptr) === 0;
      }
      close() {
        this._assertOpen();
        for (const func of this._functions.values()) removeFunction(func);
        this._functions.clear();
        this._handleError(sqlite3.close_v2(this._ptr));
        this._ptr = null;
      }
      function(name, func, { deterministic = false } = {}) {
        this._assertOpen();
        function wrappedFunc(cx, argc, argv) {
          const args = parseFunctionArguments(argc, argv);
          let result;
          try {
            result = func.apply(null, args);
          } catch (err2) {
            const tempPtr = stringToHeap(err2.toString());
            sqlite3.result_error(cx, tempPtr, -1);
            _free(tempPtr);
            return;
          }
          setFunctionResult(cx, result);
        }
        if (this._functions.has(name)) {
          removeFunction(this._functions.get(name));
          this._functions.delete(name);
        }
        const funcPtr = addFunction(wrappedFunc, "viii");
        this._functions.set(name, funcPtr);
        let eTextRep = SQLITE_UTF8;
        if (deterministic) eTextRep |= SQLITE_DETERMINISTIC;
        this._handleError(sqlite3.create_function_v2(this._ptr, name, func.length, eTextRep, NULL, funcPtr, NULL, NULL, NULL));
        return this;
      }
      exec(sql) {
        this._assertOpen();
        const tempPtr = stringToHeap(sql);
        try {
          this._handleError(sqlite3.exec(this._ptr, tempPtr, NULL, NULL, NULL));
        } finally {
          _free(tempPtr);
        }
      }
      prepare(sql) {
        this._assertOpen();
        return new Statement(this, sql);
      }
      run(sql, values) {
        const stmt = this.prepare(sql);
        try {
          return stmt.run(values);
        } finally {
          stmt.finalize();
        }
      }
      all(sql, values, { expand = false } = {}) {
        return this._query(sql, values, false, expand);
      }
      get(sql, values, { expand = false } = {}) {
        return this._query(sql, values, true, expand);
      }
      _query(sql, values, single, expand) {
        const stmt = this.prepare(sql);
        try {
          if (single) {
            return stmt.get(values, { expand });
          } else {
            return stmt.all(values, { expand });
          }
        } finally {
          stmt.finalize();
        }
      }
      _assertOpen() {
        if (!this.isOpen) throw new SQLite3Error("Database already closed");
      }
      _handleError(returnCode) {
        if (returnCode !== SQLITE_OK) throw new SQLite3Error(sqlite3.errmsg(this._ptr));
      }
    };
    var Statement = class {
      constructor(db, sql) {
        const tempPtr = stringToHeap(sql);
        try {
          db._handleError(sqlite3.prepare_v2(db._ptr, tempPtr, -1, temp, NULL));
        } finally {
          _free(tempPtr);
        }
        this._ptr = getValue(temp, "i32");
        if (this._ptr === NULL) throw new SQLite3Error("Nothing to prepare");
        this._db = db;
      }
      get database() {
        return this._db;
      }
      get isFinalized() {
        return this._ptr === null;
      }
      run(values) {
        this._assertReady();
        this._bind(values);
        this._step();
        return { changes: sqlite3.changes(this._db._ptr), lastInsertRowid: toNumberOrNot(sqlite3.last_insert_rowid(this._db._ptr)) };
      }
      iterate(values, { expand = false } = {}) {
        return this._queryRows(values, expand);
      }
      all(values, { expand = false } = {}) {
        return Array.from(this.iterate(values, { expand }));
      }
      get(values, { expand = false } = {}) {
        const result = this._queryRows(values, expand).next();
        return result.done ? null : result.value;
      }
      finalize() {
        if (this.isFinalized) throw new SQLite3Error("Statement already finalized");
        try {
          this._db._handleError(sqlite3.finalize(this._ptr));
        } finally {
          this._ptr = null;
        }
      }
      _reset() {
        return sqlite3.clear_bindings(this._ptr) === SQLITE_OK && sqlite3.reset(this._ptr) === SQLITE_OK;
      }
      *_queryRows(values, expand) {
        this._assertReady();
        this._bind(values);
        const columns2 = this._getColumnNames();
        while (this._step()) yield this._getRow(columns2, expand);
      }
      _bind(values) {
        if (!this._reset()) {
          throw new SQLite3Error("Could not reset statement prior to binding new values");
        }
        if (Array.isArray(values)) {
          this._bindArray(values);
        } else if (values != null && typeof values === "object") {
          this._bindObject(values);
        } else if (typeof values !== "undefined") {
          this._bindValue(values, 1);
        }
      }
      _step() {
        const ret = sqlite3.step(this._ptr);
        switch (ret) {
          case SQLITE_ROW:
            return true;
          case SQLITE_DONE:
            return false;
          default:
            this._db._handleError(ret);
        }
      }
      _getRow(columns2, expand) {
        const row = {};
        for (let i = 0; i < columns2.length; i++) {
          let v;
          const colType = sqlite3.column_type(this._ptr, i);
          switch (colType) {
            case SQLITE_INTEGER:
              v = toNumberOrNot(sqlite3.column_int64(this._ptr, i));
              break;
            case SQLITE_FLOAT:
              v = sqlite3.column_double(this._ptr, i);
              break;
            case SQLITE_TEXT:
              v = sqlite3.column_text(this._ptr, i);
              break;
            case SQLITE_BLOB:
              const p = sqlite3.column_blob(this._ptr, i);
              if (p != NULL) {
                v = HEAPU8.slice(p, p + sqlite3.column_bytes(this._ptr, i));
              } else {
                v = new Uint8Array();
              }
              break;
            case SQLITE_NULL:
              v = null;
              break;
          }
          const column = columns2[i];
          if (expand) {
            let table = sqlite3.column_table_name(this._ptr, i);
            table = table === "" ? "$" : table;
            if (Object.hasOwn(row, table)) {
              row[table][column] = v;
            } else {
              row[table] = { [column]: v };
            }
          } else {
            row[column] = v;
          }
        }
        return row;
      }
      _getColumnNames() {
        const names = [];
        const columns2 = sqlite3.column_count(this._ptr);
        for (let i = 0; i < columns2; i++) names.push(sqlite3.column_name(this._ptr, i));
        return names;
      }
      _bindArray(values) {
        for (let i = 0; i < values.length; i++) this._bindValue(values[i], i + 1);
      }
      _bindObject(values) {
        for (const [param, value] of Object.entries(values)) {
          const i = sqlite3.bind_parameter_index(this._ptr, param);
          if (i === 0) throw new SQLite3Error(`Unknown binding parameter: "${param}"`);
          this._bindValue(value, i);
        }
      }
      _bindValue(value, position) {
        let ret;
        switch (typeof value) {
          case "string":
            const tempPtr = stringToHeap(value);
            ret = sqlite3.bind_text(this._ptr, position, tempPtr, -1, SQLITE_TRANSIENT);
            _free(tempPtr);
            break;
          case "number":
            if (Number.isSafeInteger(value)) {
              if (value >= INT32_MIN && value <= INT32_MAX) {
                ret = sqlite3.bind_int(this._ptr, position, value);
              } else {
                ret = sqlite3.bind_int64(this._ptr, position, BigInt(value));
              }
            } else {
              ret = sqlite3.bind_double(this._ptr, position, value);
            }
            break;
          case "bigint":
            ret = sqlite3.bind_int64(this._ptr, position, value);
            break;
          case "boolean":
            ret = sqlite3.bind_int(this._ptr, position, value ? 1 : 0);
            break;
          case "object":
            if (value === null) {
              ret = sqlite3.bind_null(this._ptr, position);
            } else if (value instanceof Uint8Array) {
              const tempPtr2 = arrayToHeap(value);
              if (value.byteLength <= INT32_MAX) {
                ret = sqlite3.bind_blob(this._ptr, position, tempPtr2, value.byteLength, SQLITE_TRANSIENT);
              } else {
                ret = sqlite3.bind_blob64(this._ptr, position, tempPtr2, BigInt(value.byteLength), SQLITE_TRANSIENT);
              }
              _free(tempPtr2);
            } else {
              throw new SQLite3Error(`Unsupported type for binding: "${typeof value}"`);
            }
            break;
          default:
            throw new SQLite3Error(`Unsupported type for binding: "${typeof value}"`);
        }
        if (ret !== SQLITE_OK) this._db._handleError(ret);
      }
      _assertReady() {
        if (this.isFinalized) throw new SQLite3Error("Statement already finalized");
        if (!this._db.isOpen) throw new SQLite3Error("Database is closed");
      }
    };
    Module.Database = Database2;
    Module.SQLite3Error = SQLite3Error;
    var path = require("node:path");
    var crypto = require("node:crypto");
    var SQLITE_CANTOPEN = 14;
    var SQLITE_IOERR_READ = 266;
    var SQLITE_IOERR_SHORT_READ = 522;
    var SQLITE_IOERR_FSYNC = 1034;
    var SQLITE_IOERR_WRITE = 778;
    var SQLITE_IOERR_DELETE = 2570;
    var SQLITE_IOERR_CLOSE = 4106;
    var SQLITE_IOERR_TRUNCATE = 1546;
    var SQLITE_IOERR_FSTAT = 1802;
    var SQLITE_IOERR_LOCK = 3850;
    var SQLITE_IOERR_UNLOCK = 2058;
    var SQLITE_OPEN_READONLY = 1;
    var SQLITE_OPEN_READWRITE = 2;
    var SQLITE_OPEN_CREATE = 4;
    var SQLITE_OPEN_EXCLUSIVE = 16;
    var SQLITE_ACCESS_READWRITE = 1;
    var SQLITE_ACCESS_READ = 2;
    var SQLITE_LOCK_NONE = 0;
    var SQLITE_BUSY = 5;
    function _fd(fileInfo) {
      return getValue(fileInfo + 4, "i32");
    }
    function _isLocked(fileInfo) {
      return getValue(fileInfo + 8, "i32") != 0;
    }
    function _setLocked(fileInfo, locked) {
      setValue(fileInfo + 8, locked ? 1 : 0, "i32");
    }
    function _path(fileInfo) {
      return UTF8ToString(getValue(fileInfo + 12, "i32"));
    }
    function _safeInt(bigInt) {
      if (bigInt < Number.MIN_SAFE_INTEGER || bigInt > Number.MAX_SAFE_INTEGER) throw 0;
      return Number(bigInt);
    }
    var programArgs = [];
    var thisProgram = "./this.program";
    var quit_ = (status, toThrow) => {
      throw toThrow;
    };
    var _scriptName;
    if (typeof __filename != "undefined") {
      _scriptName = __filename;
    } else {
    }
    var scriptDirectory = "";
    function locateFile(path2) {
      if (Module["locateFile"]) {
        return Module["locateFile"](path2, scriptDirectory);
      }
      return scriptDirectory + path2;
    }
    var readAsync;
    var readBinary;
    if (ENVIRONMENT_IS_NODE) {
      fs = require("node:fs");
      scriptDirectory = __dirname + "/";
      readBinary = (filename) => {
        filename = isFileURI(filename) ? new URL(filename) : filename;
        var ret = fs.readFileSync(filename);
        return ret;
      };
      readAsync = async (filename, binary = true) => {
        filename = isFileURI(filename) ? new URL(filename) : filename;
        var ret = fs.readFileSync(filename, binary ? void 0 : "utf8");
        return ret;
      };
      if (process.argv.length > 1) {
        thisProgram = process.argv[1].replace(/\\/g, "/");
      }
      programArgs = process.argv.slice(2);
      if (typeof module2 != "undefined") {
        module2["exports"] = Module;
      }
      quit_ = (status, toThrow) => {
        process.exitCode = status;
        throw toThrow;
      };
    } else {
    }
    var fs;
    var out = console.log.bind(console);
    var err = console.error.bind(console);
    var wasmBinary;
    var ABORT = false;
    var EXITSTATUS;
    var isFileURI = (filename) => filename.startsWith("file://");
    var runtimeInitialized = false;
    function getMemoryBuffer() {
      return wasmMemory.buffer;
    }
    function updateMemoryViews() {
      if (HEAP8?.buffer?.resizable) return;
      var b = getMemoryBuffer();
      HEAP8 = new Int8Array(b);
      HEAP16 = new Int16Array(b);
      HEAPU8 = new Uint8Array(b);
      HEAP32 = new Int32Array(b);
      HEAPU32 = new Uint32Array(b);
      HEAPF32 = new Float32Array(b);
      HEAPF64 = new Float64Array(b);
      HEAP64 = new BigInt64Array(b);
    }
    function preRun() {
      var preRun2 = Module["preRun"];
      if (preRun2) {
        if (typeof preRun2 == "function") preRun2 = [preRun2];
        onPreRuns.push(...preRun2);
      }
      callRuntimeCallbacks(onPreRuns);
    }
    function initRuntime() {
      runtimeInitialized = true;
      wasmExports["z"]();
    }
    function postRun() {
      var postRun2 = Module["postRun"];
      if (postRun2) {
        if (typeof postRun2 == "function") postRun2 = [postRun2];
        onPostRuns.push(...postRun2);
      }
      callRuntimeCallbacks(onPostRuns);
    }
    function abort(what) {
      Module["onAbort"]?.(what);
      what = `Aborted(${what})`;
      err(what);
      ABORT = true;
      what += ". Build with -sASSERTIONS for more info.";
      var e = new WebAssembly.RuntimeError(what);
      throw e;
    }
    var wasmBinaryFile;
    function findWasmBinary() {
      return locateFile("node-sqlite3-wasm.wasm");
    }
    function getBinarySync(file) {
      if (file == wasmBinaryFile && wasmBinary) {
        return new Uint8Array(wasmBinary);
      }
      if (readBinary) {
        return readBinary(file);
      }
      throw 'sync fetching of the wasm failed: you can preload it to Module["wasmBinary"] manually, or emcc.py will do that for you when generating HTML (but not JS)';
    }
    function instantiateSync(file, info) {
      var module3;
      var binary = getBinarySync(file);
      module3 = new WebAssembly.Module(binary);
      var instance = new WebAssembly.Instance(module3, info);
      return [instance, module3];
    }
    function getWasmImports() {
      var imports = { a: wasmImports };
      return imports;
    }
    function createWasm() {
      function receiveInstance(instance) {
        wasmExports = instance.exports;
        assignWasmExports(wasmExports);
        updateMemoryViews();
        return wasmExports;
      }
      var info = getWasmImports();
      var instantiateWasm = Module["instantiateWasm"];
      if (instantiateWasm) {
        return new Promise((resolve2) => {
          instantiateWasm(info, (inst) => resolve2(receiveInstance(inst)));
        });
      }
      wasmBinaryFile ??= findWasmBinary();
      var result = instantiateSync(wasmBinaryFile, info);
      return receiveInstance(result[0]);
    }
    var ExitStatus = class {
      name = "ExitStatus";
      constructor(status) {
        this.message = `Program terminated with exit(${status})`;
        this.status = status;
      }
    };
    var HEAP8;
    var callRuntimeCallbacks = (callbacks) => {
      while (callbacks.length > 0) {
        callbacks.shift()(Module);
      }
    };
    var onPostRuns = [];
    var onPreRuns = [];
    var noExitRuntime = true;
    var stackRestore = (val) => __emscripten_stack_restore(val);
    var stackSave = () => _emscripten_stack_get_current();
    var __abort_js = () => abort("");
    var runtimeKeepaliveCounter = 0;
    var __emscripten_runtime_keepalive_clear = () => {
      noExitRuntime = false;
      runtimeKeepaliveCounter = 0;
    };
    var isLeapYear = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    var MONTH_DAYS_LEAP_CUMULATIVE = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335];
    var MONTH_DAYS_REGULAR_CUMULATIVE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    var ydayFromDate = (date) => {
      var leap = isLeapYear(date.getFullYear());
      var monthDaysCumulative = leap ? MONTH_DAYS_LEAP_CUMULATIVE : MONTH_DAYS_REGULAR_CUMULATIVE;
      var yday = monthDaysCumulative[date.getMonth()] + date.getDate() - 1;
      return yday;
    };
    var INT53_MAX = 9007199254740992;
    var INT53_MIN = -9007199254740992;
    var bigintToI53Checked = (num) => num < INT53_MIN || num > INT53_MAX ? NaN : Number(num);
    var HEAP32;
    function __localtime_js(time, tmPtr) {
      time = bigintToI53Checked(time);
      var date = new Date(time * 1e3);
      if (isNaN(date.getTime())) {
        return 1;
      }
      HEAP32[tmPtr >> 2] = date.getSeconds();
      HEAP32[tmPtr + 4 >> 2] = date.getMinutes();
      HEAP32[tmPtr + 8 >> 2] = date.getHours();
      HEAP32[tmPtr + 12 >> 2] = date.getDate();
      HEAP32[tmPtr + 16 >> 2] = date.getMonth();
      HEAP32[tmPtr + 20 >> 2] = date.getFullYear() - 1900;
      HEAP32[tmPtr + 24 >> 2] = date.getDay();
      var yday = ydayFromDate(date) | 0;
      HEAP32[tmPtr + 28 >> 2] = yday;
      HEAP32[tmPtr + 36 >> 2] = -(date.getTimezoneOffset() * 60);
      var start2 = new Date(date.getFullYear(), 0, 1);
      var summerOffset = new Date(date.getFullYear(), 6, 1).getTimezoneOffset();
      var winterOffset = start2.getTimezoneOffset();
      var dst = (summerOffset != winterOffset && date.getTimezoneOffset() == Math.min(winterOffset, summerOffset)) | 0;
      HEAP32[tmPtr + 32 >> 2] = dst;
      return 0;
    }
    var timers = {};
    var handleException = (e) => {
      if (e instanceof ExitStatus || e == "unwind") {
        return EXITSTATUS;
      }
      quit_(1, e);
    };
    var keepRuntimeAlive = () => noExitRuntime || runtimeKeepaliveCounter > 0;
    var _proc_exit = (code) => {
      EXITSTATUS = code;
      if (!keepRuntimeAlive()) {
        Module["onExit"]?.(code);
        ABORT = true;
      }
      quit_(code, new ExitStatus(code));
    };
    var exitJS = (status, implicit) => {
      EXITSTATUS = status;
      _proc_exit(status);
    };
    var _exit = exitJS;
    var maybeExit = () => {
      if (!keepRuntimeAlive()) {
        try {
          _exit(EXITSTATUS);
        } catch (e) {
          handleException(e);
        }
      }
    };
    var callUserCallback = (func) => {
      if (ABORT) {
        return;
      }
      try {
        return func();
      } catch (e) {
        handleException(e);
      } finally {
        maybeExit();
      }
    };
    var _emscripten_get_now = () => performance.now();
    var __setitimer_js = (which, timeout_ms) => {
      if (timers[which]) {
        clearTimeout(timers[which].id);
        delete timers[which];
      }
      if (!timeout_ms) return 0;
      var id = setTimeout(() => {
        delete timers[which];
        callUserCallback(() => __emscripten_timeout(which, _emscripten_get_now()));
      }, timeout_ms);
      timers[which] = { id, timeout_ms };
      return 0;
    };
    var stringToUTF8Array = (str, heap, outIdx, maxBytesToWrite) => {
      if (!(maxBytesToWrite > 0)) return 0;
      var startIdx = outIdx;
      var endIdx = outIdx + maxBytesToWrite - 1;
      for (var i = 0; i < str.length; ++i) {
        var u = str.codePointAt(i);
        if (u <= 127) {
          if (outIdx >= endIdx) break;
          heap[outIdx++] = u;
        } else if (u <= 2047) {
          if (outIdx + 1 >= endIdx) break;
          heap[outIdx++] = 192 | u >> 6;
          heap[outIdx++] = 128 | u & 63;
        } else if (u <= 65535) {
          if (outIdx + 2 >= endIdx) break;
          heap[outIdx++] = 224 | u >> 12;
          heap[outIdx++] = 128 | u >> 6 & 63;
          heap[outIdx++] = 128 | u & 63;
        } else {
          if (outIdx + 3 >= endIdx) break;
          heap[outIdx++] = 240 | u >> 18;
          heap[outIdx++] = 128 | u >> 12 & 63;
          heap[outIdx++] = 128 | u >> 6 & 63;
          heap[outIdx++] = 128 | u & 63;
          i++;
        }
      }
      heap[outIdx] = 0;
      return outIdx - startIdx;
    };
    var HEAPU8;
    var stringToUTF8 = (str, outPtr, maxBytesToWrite) => stringToUTF8Array(str, HEAPU8, outPtr, maxBytesToWrite);
    var HEAPU32;
    var __tzset_js = (timezone, daylight, std_name, dst_name) => {
      var currentYear = (/* @__PURE__ */ new Date()).getFullYear();
      var winter = new Date(currentYear, 0, 1);
      var summer = new Date(currentYear, 6, 1);
      var winterOffset = winter.getTimezoneOffset();
      var summerOffset = summer.getTimezoneOffset();
      var stdTimezoneOffset = Math.max(winterOffset, summerOffset);
      HEAPU32[timezone >> 2] = stdTimezoneOffset * 60;
      HEAP32[daylight >> 2] = Number(winterOffset != summerOffset);
      var extractZone = (timezoneOffset) => {
        var sign = timezoneOffset >= 0 ? "-" : "+";
        var absOffset = Math.abs(timezoneOffset);
        var hours = String(Math.floor(absOffset / 60)).padStart(2, "0");
        var minutes = String(absOffset % 60).padStart(2, "0");
        return `UTC${sign}${hours}${minutes}`;
      };
      var winterName = extractZone(winterOffset);
      var summerName = extractZone(summerOffset);
      if (summerOffset < winterOffset) {
        stringToUTF8(winterName, std_name, 17);
        stringToUTF8(summerName, dst_name, 17);
      } else {
        stringToUTF8(winterName, dst_name, 17);
        stringToUTF8(summerName, std_name, 17);
      }
    };
    var _emscripten_date_now = () => Date.now();
    var getHeapMax = () => 2147483648;
    var alignMemory = (size, alignment) => Math.ceil(size / alignment) * alignment;
    var growMemory = (size) => {
      var oldHeapSize = wasmMemory.buffer.byteLength;
      var pages = (size - oldHeapSize + 65535) / 65536 | 0;
      try {
        wasmMemory.grow(pages);
        updateMemoryViews();
        return 1;
      } catch (e) {
      }
    };
    var _emscripten_resize_heap = (requestedSize) => {
      var oldSize = HEAPU8.length;
      requestedSize >>>= 0;
      var maxHeapSize = getHeapMax();
      if (requestedSize > maxHeapSize) {
        return false;
      }
      for (var cutDown = 1; cutDown <= 4; cutDown *= 2) {
        var overGrownHeapSize = oldSize * (1 + 0.2 / cutDown);
        overGrownHeapSize = Math.min(overGrownHeapSize, requestedSize + 100663296);
        var newSize = Math.min(maxHeapSize, alignMemory(Math.max(requestedSize, overGrownHeapSize), 65536));
        var replacement = growMemory(newSize);
        if (replacement) {
          return true;
        }
      }
      return false;
    };
    var UTF8Decoder = globalThis.TextDecoder && new TextDecoder();
    var findStringEnd = (heapOrArray, idx, maxBytesToRead, ignoreNul) => {
      var maxIdx = idx + maxBytesToRead;
      if (ignoreNul) return maxIdx;
      while (heapOrArray[idx] && !(idx >= maxIdx)) ++idx;
      return idx;
    };
    var UTF8ArrayToString = (heapOrArray, idx = 0, maxBytesToRead, ignoreNul) => {
      var endPtr = findStringEnd(heapOrArray, idx, maxBytesToRead, ignoreNul);
      if (endPtr - idx > 16 && heapOrArray.buffer && UTF8Decoder) {
        return UTF8Decoder.decode(heapOrArray.subarray(idx, endPtr));
      }
      var str = "";
      while (idx < endPtr) {
        var u0 = heapOrArray[idx++];
        if (!(u0 & 128)) {
          str += String.fromCharCode(u0);
          continue;
        }
        var u1 = heapOrArray[idx++] & 63;
        if ((u0 & 224) == 192) {
          str += String.fromCharCode((u0 & 31) << 6 | u1);
          continue;
        }
        var u2 = heapOrArray[idx++] & 63;
        if ((u0 & 240) == 224) {
          u0 = (u0 & 15) << 12 | u1 << 6 | u2;
        } else {
          u0 = (u0 & 7) << 18 | u1 << 12 | u2 << 6 | heapOrArray[idx++] & 63;
        }
        if (u0 < 65536) {
          str += String.fromCharCode(u0);
        } else {
          var ch = u0 - 65536;
          str += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
        }
      }
      return str;
    };
    var UTF8ToString = (ptr, maxBytesToRead, ignoreNul) => ptr ? UTF8ArrayToString(HEAPU8, ptr, maxBytesToRead, ignoreNul) : "";
    var HEAP16;
    var HEAPF32;
    var HEAPF64;
    var HEAP64;
    function setValue(ptr, value, type = "i8") {
      if (type.endsWith("*")) type = "*";
      switch (type) {
        case "i1":
          HEAP8[ptr] = value;
          break;
        case "i8":
          HEAP8[ptr] = value;
          break;
        case "i16":
          HEAP16[ptr >> 1] = value;
          break;
        case "i32":
          HEAP32[ptr >> 2] = value;
          break;
        case "i64":
          HEAP64[ptr >> 3] = BigInt(value);
          break;
        case "float":
          HEAPF32[ptr >> 2] = value;
          break;
        case "double":
          HEAPF64[ptr >> 3] = value;
          break;
        case "*":
          HEAPU32[ptr >> 2] = value;
          break;
        default:
          abort(`invalid type for setValue: ${type}`);
      }
    }
    function _nodejsAccess(vfs, filePath, flags, outResult) {
      let aflags = fs.constants.F_OK;
      if (flags == SQLITE_ACCESS_READWRITE) aflags = fs.constants.R_OK | fs.constants.W_OK;
      if (flags == SQLITE_ACCESS_READ) aflags = fs.constants.R_OK;
      try {
        fs.accessSync(UTF8ToString(filePath), aflags);
        setValue(outResult, 1, "i32");
      } catch {
        setValue(outResult, 0, "i32");
      }
      return SQLITE_OK;
    }
    function _nodejsCheckReservedLock(fi, outResult) {
      try {
        fs.accessSync(`${_path(fi)}.lock`, fs.constants.F_OK);
        setValue(outResult, 1, "i32");
      } catch {
        setValue(outResult, 0, "i32");
      }
      return SQLITE_OK;
    }
    function _nodejsClose(fi) {
      _nodejsUnlock(fi, SQLITE_LOCK_NONE);
      try {
        fs.closeSync(_fd(fi));
      } catch {
        return SQLITE_IOERR_CLOSE;
      }
      return SQLITE_OK;
    }
    function _nodejsDelete(vfs, filePath, dirSync) {
      const pathStr = UTF8ToString(filePath);
      try {
        fs.unlinkSync(pathStr);
      } catch (err2) {
        if (err2.code != "ENOENT") return SQLITE_IOERR_DELETE;
      }
      if (dirSync) {
        let fd = -1;
        try {
          fd = fs.openSync(path.dirname(pathStr), "r");
          fs.fsyncSync(fd);
        } catch {
          return SQLITE_IOERR_FSYNC;
        } finally {
          try {
            fs.closeSync(fd);
          } catch {
            return SQLITE_IOERR_FSYNC;
          }
        }
      }
      return SQLITE_OK;
    }
    function _nodejsFileSize(fi, outSize) {
      try {
        setValue(outSize, fs.fstatSync(_fd(fi)).size, "i64");
      } catch {
        return SQLITE_IOERR_FSTAT;
      }
      return SQLITE_OK;
    }
    function _nodejsFullPathname(vfs, relPath, sizeFullPath, outFullPath) {
      const full = path.resolve(UTF8ToString(relPath));
      stringToUTF8(full, outFullPath, sizeFullPath);
      return full.length < sizeFullPath ? SQLITE_OK : SQLITE_CANTOPEN;
    }
    function _nodejsLock(fi, level) {
      if (!_isLocked(fi)) {
        try {
          fs.mkdirSync(`${_path(fi)}.lock`);
        } catch (err2) {
          return err2.code == "EEXIST" ? SQLITE_BUSY : SQLITE_IOERR_LOCK;
        }
        _setLocked(fi, true);
      }
      return SQLITE_OK;
    }
    function _nodejsRandomness(vfs, bytes, outBuffer) {
      const buf = HEAPU8.subarray(outBuffer, outBuffer + bytes);
      crypto.randomFillSync(buf);
      return bytes;
    }
    function _nodejsRead(fi, outBuffer, bytes, offset) {
      const buf = HEAPU8.subarray(outBuffer, outBuffer + bytes);
      let bytesRead;
      try {
        bytesRead = fs.readSync(_fd(fi), buf, 0, bytes, offset);
      } catch {
        return SQLITE_IOERR_READ;
      }
      if (bytesRead == bytes) {
        return SQLITE_OK;
      } else if (bytesRead >= 0) {
        if (bytesRead < bytes) {
          try {
            buf.fill(0, bytesRead);
          } catch {
            return SQLITE_IOERR_READ;
          }
        }
        return SQLITE_IOERR_SHORT_READ;
      }
      return SQLITE_IOERR_READ;
    }
    function _nodejsSync(fi, flags) {
      try {
        fs.fsyncSync(_fd(fi));
      } catch {
        return SQLITE_IOERR_FSYNC;
      }
      return SQLITE_OK;
    }
    function _nodejsTruncate(fi, size) {
      try {
        fs.ftruncateSync(_fd(fi), _safeInt(size));
      } catch {
        return SQLITE_IOERR_TRUNCATE;
      }
      return SQLITE_OK;
    }
    function _nodejsUnlock(fi, level) {
      if (level == SQLITE_LOCK_NONE && _isLocked(fi)) {
        try {
          fs.rmdirSync(`${_path(fi)}.lock`);
        } catch (err2) {
          if (err2.code != "ENOENT") return SQLITE_IOERR_UNLOCK;
        }
        _setLocked(fi, false);
      }
      return SQLITE_OK;
    }
    function _nodejsWrite(fi, buffer, bytes, offset) {
      try {
        const bytesWritten = fs.writeSync(_fd(fi), HEAPU8.subarray(buffer, buffer + bytes), 0, bytes, _safeInt(offset));
        return bytesWritten != bytes ? SQLITE_IOERR_WRITE : SQLITE_OK;
      } catch {
        return SQLITE_IOERR_WRITE;
      }
    }
    function _nodejs_max_path_length() {
      return process.platform == "win32" ? 260 : 4096;
    }
    function _nodejs_open(filePath, flags, mode) {
      let oflags = 0;
      if (flags & SQLITE_OPEN_EXCLUSIVE) oflags |= fs.constants.O_EXCL;
      if (flags & SQLITE_OPEN_CREATE) oflags |= fs.constants.O_CREAT;
      if (flags & SQLITE_OPEN_READONLY) oflags |= fs.constants.O_RDONLY;
      if (flags & SQLITE_OPEN_READWRITE) oflags |= fs.constants.O_RDWR;
      try {
        return fs.openSync(UTF8ToString(filePath), oflags, mode);
      } catch {
        return -1;
      }
    }
    function getValue(ptr, type = "i8") {
      if (type.endsWith("*")) type = "*";
      switch (type) {
        case "i1":
          return HEAP8[ptr];
        case "i8":
          return HEAP8[ptr];
        case "i16":
          return HEAP16[ptr >> 1];
        case "i32":
          return HEAP32[ptr >> 2];
        case "i64":
          return HEAP64[ptr >> 3];
        case "float":
          return HEAPF32[ptr >> 2];
        case "double":
          return HEAPF64[ptr >> 3];
        case "*":
          return HEAPU32[ptr >> 2];
        default:
          abort(`invalid type for getValue: ${type}`);
      }
    }
    var getCFunc = (ident) => {
      var func = Module["_" + ident];
      return func;
    };
    var writeArrayToMemory = (array, buffer) => {
      HEAP8.set(array, buffer);
    };
    var lengthBytesUTF8 = (str) => {
      var len = 0;
      for (var i = 0; i < str.length; ++i) {
        var c = str.charCodeAt(i);
        if (c <= 127) {
          len++;
        } else if (c <= 2047) {
          len += 2;
        } else if (c >= 55296 && c <= 57343) {
          len += 4;
          ++i;
        } else {
          len += 3;
        }
      }
      return len;
    };
    var stackAlloc = (sz) => __emscripten_stack_alloc(sz);
    var stringToUTF8OnStack = (str) => {
      var size = lengthBytesUTF8(str) + 1;
      var ret = stackAlloc(size);
      stringToUTF8(str, ret, size);
      return ret;
    };
    var ccall = (ident, returnType, argTypes, args, opts) => {
      var toC = { string: (str) => {
        var ret2 = 0;
        if (str !== null && str !== void 0 && str !== 0) {
          ret2 = stringToUTF8OnStack(str);
        }
        return ret2;
      }, array: (arr) => {
        var ret2 = stackAlloc(arr.length);
        writeArrayToMemory(arr, ret2);
        return ret2;
      } };
      function convertReturnValue(ret2) {
        if (returnType === "string") {
          return UTF8ToString(ret2);
        }
        if (returnType === "boolean") return Boolean(ret2);
        return ret2;
      }
      var func = getCFunc(ident);
      var cArgs = [];
      var stack = 0;
      if (args) {
        for (var i = 0; i < args.length; i++) {
          var converter = toC[argTypes[i]];
          if (converter) {
            if (stack === 0) stack = stackSave();
            cArgs[i] = converter(args[i]);
          } else {
            cArgs[i] = args[i];
          }
        }
      }
      var ret = func(...cArgs);
      function onDone(ret2) {
        if (stack !== 0) stackRestore(stack);
        return convertReturnValue(ret2);
      }
      ret = onDone(ret);
      return ret;
    };
    var cwrap = (ident, returnType, argTypes, opts) => {
      var numericArgs = !argTypes || argTypes.every((type) => type === "number" || type === "boolean");
      var numericRet = returnType !== "string";
      if (numericRet && numericArgs && !opts) {
        return getCFunc(ident);
      }
      return (...args) => ccall(ident, returnType, argTypes, args, opts);
    };
    var wasmTableMirror = [];
    var getWasmTableEntry = (funcPtr) => {
      var func = wasmTableMirror[funcPtr];
      if (!func) {
        wasmTableMirror[funcPtr] = func = wasmTable.get(funcPtr);
      }
      return func;
    };
    var updateTableMap = (offset, count) => {
      if (functionsInTableMap) {
        for (var i = offset; i < offset + count; i++) {
          var item = getWasmTableEntry(i);
          if (item) {
            functionsInTableMap.set(item, i);
          }
        }
      }
    };
    var functionsInTableMap;
    var getFunctionAddress = (func) => {
      if (!functionsInTableMap) {
        functionsInTableMap = /* @__PURE__ */ new WeakMap();
        updateTableMap(0, wasmTable.length);
      }
      return functionsInTableMap.get(func) || 0;
    };
    var freeTableIndexes = [];
    var getEmptyTableSlot = () => {
      if (freeTableIndexes.length) {
        return freeTableIndexes.pop();
      }
      return wasmTable["grow"](1);
    };
    var setWasmTableEntry = (idx, func) => {
      wasmTable.set(idx, func);
      wasmTableMirror[idx] = wasmTable.get(idx);
    };
    var uleb128EncodeWithLen = (arr) => {
      const n = arr.length;
      return [n % 128 | 128, n >> 7, ...arr];
    };
    var wasmTypeCodes = { i: 127, p: 127, j: 126, f: 125, d: 124, e: 111 };
    var generateTypePack = (types2) => uleb128EncodeWithLen(Array.from(types2, (type) => {
      var code = wasmTypeCodes[type];
      return code;
    }));
    var convertJsFunctionToWasm = (func, sig) => {
      var bytes = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, ...uleb128EncodeWithLen([1, 96, ...generateTypePack(sig.slice(1)), ...generateTypePack(sig[0] === "v" ? "" : sig[0])]), 2, 7, 1, 1, 101, 1, 102, 0, 0, 7, 5, 1, 1, 102, 0, 0);
      var module3 = new WebAssembly.Module(bytes);
      var instance = new WebAssembly.Instance(module3, { e: { f: func } });
      var wrappedFunc = instance.exports["f"];
      return wrappedFunc;
    };
    var addFunction = (func, sig) => {
      var rtn = getFunctionAddress(func);
      if (rtn) {
        return rtn;
      }
      var ret = getEmptyTableSlot();
      try {
        setWasmTableEntry(ret, func);
      } catch (err2) {
        if (!(err2 instanceof TypeError)) {
          throw err2;
        }
        var wrapped = convertJsFunctionToWasm(func, sig);
        setWasmTableEntry(ret, wrapped);
      }
      functionsInTableMap.set(func, ret);
      return ret;
    };
    var removeFunction = (index) => {
      functionsInTableMap.delete(getWasmTableEntry(index));
      setWasmTableEntry(index, null);
      freeTableIndexes.push(index);
    };
    {
      if (Module["noExitRuntime"]) noExitRuntime = Module["noExitRuntime"];
      if (Module["print"]) out = Module["print"];
      if (Module["printErr"]) err = Module["printErr"];
      if (Module["wasmBinary"]) wasmBinary = Module["wasmBinary"];
      if (Module["arguments"]) programArgs = Module["arguments"];
      if (Module["thisProgram"]) thisProgram = Module["thisProgram"];
      preInit = Module["preInit"];
      if (preInit) {
        if (typeof preInit == "function") Module["preInit"] = preInit = [preInit];
        while (preInit.length > 0) {
          preInit.shift()();
        }
      }
    }
    var preInit;
    Module["cwrap"] = cwrap;
    Module["addFunction"] = addFunction;
    Module["removeFunction"] = removeFunction;
    var _sqlite3_finalize;
    var _sqlite3_reset;
    var _sqlite3_clear_bindings;
    var _sqlite3_value_blob;
    var _sqlite3_value_text;
    var _sqlite3_value_bytes;
    var _sqlite3_value_double;
    var _sqlite3_value_int64;
    var _sqlite3_value_type;
    var _sqlite3_result_blob;
    var _sqlite3_result_blob64;
    var _sqlite3_result_double;
    var _sqlite3_result_error;
    var _sqlite3_result_int;
    var _sqlite3_result_int64;
    var _sqlite3_result_null;
    var _sqlite3_result_text;
    var _sqlite3_step;
    var _sqlite3_column_count;
    var _sqlite3_column_blob;
    var _sqlite3_column_bytes;
    var _sqlite3_column_double;
    var _sqlite3_column_int64;
    var _sqlite3_column_text;
    var _sqlite3_column_type;
    var _sqlite3_column_name;
    var _sqlite3_column_table_name;
    var _sqlite3_bind_blob;
    var _sqlite3_bind_blob64;
    var _sqlite3_bind_double;
    var _sqlite3_bind_int;
    var _sqlite3_bind_int64;
    var _sqlite3_bind_null;
    var _sqlite3_bind_text;
    var _sqlite3_bind_parameter_index;
    var _sqlite3_exec;
    var _sqlite3_prepare_v2;
    var _sqlite3_errmsg;
    var _sqlite3_last_insert_rowid;
    var _sqlite3_changes;
    var _sqlite3_close_v2;
    var _sqlite3_create_function_v2;
    var _sqlite3_open_v2;
    var _sqlite3_get_autocommit;
    var _malloc;
    var _free;
    var __emscripten_timeout;
    var __emscripten_stack_restore;
    var __emscripten_stack_alloc;
    var _emscripten_stack_get_current;
    var memory;
    var __indirect_function_table;
    var wasmMemory;
    var wasmTable;
    function assignWasmExports(wasmExports2) {
      _sqlite3_finalize = Module["_sqlite3_finalize"] = wasmExports2["A"];
      _sqlite3_reset = Module["_sqlite3_reset"] = wasmExports2["B"];
      _sqlite3_clear_bindings = Module["_sqlite3_clear_bindings"] = wasmExports2["C"];
      _sqlite3_value_blob = Module["_sqlite3_value_blob"] = wasmExports2["D"];
      _sqlite3_value_text = Module["_sqlite3_value_text"] = wasmExports2["E"];
      _sqlite3_value_bytes = Module["_sqlite3_value_bytes"] = wasmExports2["F"];
      _sqlite3_value_double = Module["_sqlite3_value_double"] = wasmExports2["G"];
      _sqlite3_value_int64 = Module["_sqlite3_value_int64"] = wasmExports2["H"];
      _sqlite3_value_type = Module["_sqlite3_value_type"] = wasmExports2["I"];
      _sqlite3_result_blob = Module["_sqlite3_result_blob"] = wasmExports2["J"];
      _sqlite3_result_blob64 = Module["_sqlite3_result_blob64"] = wasmExports2["K"];
      _sqlite3_result_double = Module["_sqlite3_result_double"] = wasmExports2["L"];
      _sqlite3_result_error = Module["_sqlite3_result_error"] = wasmExports2["M"];
      _sqlite3_result_int = Module["_sqlite3_result_int"] = wasmExports2["N"];
      _sqlite3_result_int64 = Module["_sqlite3_result_int64"] = wasmExports2["O"];
      _sqlite3_result_null = Module["_sqlite3_result_null"] = wasmExports2["P"];
      _sqlite3_result_text = Module["_sqlite3_result_text"] = wasmExports2["Q"];
      _sqlite3_step = Module["_sqlite3_step"] = wasmExports2["R"];
      _sqlite3_column_count = Module["_sqlite3_column_count"] = wasmExports2["S"];
      _sqlite3_column_blob = Module["_sqlite3_column_blob"] = wasmExports2["T"];
      _sqlite3_column_bytes = Module["_sqlite3_column_bytes"] = wasmExports2["U"];
      _sqlite3_column_double = Module["_sqlite3_column_double"] = wasmExports2["V"];
      _sqlite3_column_int64 = Module["_sqlite3_column_int64"] = wasmExports2["W"];
      _sqlite3_column_text = Module["_sqlite3_column_text"] = wasmExports2["X"];
      _sqlite3_column_type = Module["_sqlite3_column_type"] = wasmExports2["Y"];
      _sqlite3_column_name = Module["_sqlite3_column_name"] = wasmExports2["Z"];
      _sqlite3_column_table_name = Module["_sqlite3_column_table_name"] = wasmExports2["_"];
      _sqlite3_bind_blob = Module["_sqlite3_bind_blob"] = wasmExports2["$"];
      _sqlite3_bind_blob64 = Module["_sqlite3_bind_blob64"] = wasmExports2["aa"];
      _sqlite3_bind_double = Module["_sqlite3_bind_double"] = wasmExports2["ba"];
      _sqlite3_bind_int = Module["_sqlite3_bind_int"] = wasmExports2["ca"];
      _sqlite3_bind_int64 = Module["_sqlite3_bind_int64"] = wasmExports2["da"];
      _sqlite3_bind_null = Module["_sqlite3_bind_null"] = wasmExports2["ea"];
      _sqlite3_bind_text = Module["_sqlite3_bind_text"] = wasmExports2["fa"];
      _sqlite3_bind_parameter_index = Module["_sqlite3_bind_parameter_index"] = wasmExports2["ga"];
      _sqlite3_exec = Module["_sqlite3_exec"] = wasmExports2["ha"];
      _sqlite3_prepare_v2 = Module["_sqlite3_prepare_v2"] = wasmExports2["ia"];
      _sqlite3_errmsg = Module["_sqlite3_errmsg"] = wasmExports2["ja"];
      _sqlite3_last_insert_rowid = Module["_sqlite3_last_insert_rowid"] = wasmExports2["ka"];
      _sqlite3_changes = Module["_sqlite3_changes"] = wasmExports2["la"];
      _sqlite3_close_v2 = Module["_sqlite3_close_v2"] = wasmExports2["ma"];
      _sqlite3_create_function_v2 = Module["_sqlite3_create_function_v2"] = wasmExports2["na"];
      _sqlite3_open_v2 = Module["_sqlite3_open_v2"] = wasmExports2["oa"];
      _sqlite3_get_autocommit = Module["_sqlite3_get_autocommit"] = wasmExports2["pa"];
      _malloc = Module["_malloc"] = wasmExports2["qa"];
      _free = Module["_free"] = wasmExports2["ra"];
      __emscripten_timeout = wasmExports2["ta"];
      __emscripten_stack_restore = wasmExports2["ua"];
      __emscripten_stack_alloc = wasmExports2["va"];
      _emscripten_stack_get_current = wasmExports2["wa"];
      memory = wasmMemory = wasmExports2["y"];
      __indirect_function_table = wasmTable = wasmExports2["sa"];
    }
    var wasmImports = { n: __abort_js, l: __emscripten_runtime_keepalive_clear, o: __localtime_js, i: __setitimer_js, p: __tzset_js, q: _emscripten_date_now, a: _emscripten_get_now, j: _emscripten_resize_heap, w: _nodejsAccess, s: _nodejsCheckReservedLock, f: _nodejsClose, x: _nodejsDelete, v: _nodejsFileSize, m: _nodejsFullPathname, u: _nodejsLock, h: _nodejsRandomness, e: _nodejsRead, b: _nodejsSync, c: _nodejsTruncate, t: _nodejsUnlock, d: _nodejsWrite, g: _nodejs_max_path_length, r: _nodejs_open, k: _proc_exit };
    async function run2() {
      preRun();
      var setStatus = Module["setStatus"];
      if (setStatus) {
        setStatus("Running...");
        await new Promise((resolve2) => setTimeout(resolve2, 1));
        setTimeout(setStatus, 1, "");
      }
      if (ABORT) return;
      initRuntime();
      Module["onRuntimeInitialized"]?.();
      postRun();
    }
    var wasmExports;
    wasmExports = createWasm();
    run2();
  }
});

// src/server/compile-wasm-once.ts
var import_node_v8 = require("node:v8");
(0, import_node_v8.setFlagsFromString)("--no-wasm-tier-up");
(0, import_node_v8.setFlagsFromString)("--no-wasm-dynamic-tiering");

// src/server/main.ts
var import_node_path4 = require("node:path");

// src/shared/words.ts
var triggers = {
  "invoice-submitted": "Invoice submitted",
  "invoice-approved": "Invoice approved (second sign-off)",
  "invoice-rejected": "Invoice rejected (second look)"
};
var operators = {
  "<": "is less than",
  "<=": "is at most",
  ">": "is more than",
  ">=": "is at least"
};
var approvers = {
  "department-manager": "Department manager",
  director: "Director",
  controller: "Controller"
};
var notificationRecipients = {
  approver: "The approver",
  submitter: "The person who submitted",
  controller: "The controller"
};
var escalationRecipients = {
  "managers-manager": "The manager's manager",
  approver: "The approver, once more",
  director: "The director",
  controller: "The controller"
};
var missingParts = {
  trigger: "Set the trigger",
  decision: "Add the decision",
  routes: "Choose an approver for yes and for no"
};
function amountText(amount) {
  const decimals = Number.isInteger(amount) ? 0 : 2;
  return amount.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: 2 });
}
function spanText(span) {
  return `${amountText(span.value)} ${span.value === 1 ? span.unit.slice(0, -1) : span.unit}`;
}
function hoursOf(span) {
  return span.unit === "days" ? span.value * 24 : span.value;
}

// src/server/http-error.ts
var HttpError = class extends Error {
  status;
  field;
  constructor(status, message, field) {
    super(message);
    this.status = status;
    this.field = field;
  }
};
function invalid(field, message) {
  return new HttpError(422, message, field);
}
function conflict(message) {
  return new HttpError(409, message);
}
function notFound(what, id) {
  return new HttpError(404, `There is no ${what} "${id.slice(0, 80)}".`);
}

// src/server/row.ts
function text(row, column) {
  const value = row[column];
  if (typeof value !== "string") throw new Error(`Column ${column} holds no text.`);
  return value;
}
function maybeText(row, column) {
  return row[column] === null ? null : text(row, column);
}
function integer(row, column) {
  const value = row[column];
  if (typeof value !== "number" && typeof value !== "bigint")
    throw new Error(`Column ${column} holds no number.`);
  return Number(value);
}
function word(row, column, words) {
  const value = text(row, column);
  if (!isWord(value, words)) throw new Error(`Column ${column} holds "${value}".`);
  return value;
}
function isWord(value, words) {
  return typeof value === "string" && Object.hasOwn(words, value);
}

// src/server/input.ts
function readObject(value, field) {
  if (isObject(value)) return value;
  throw invalid(field, `${field} must be an object, for example {"…": …}.`);
}
function onlyFields(input, known) {
  const unknown = Object.keys(input).find((key) => !known.includes(key));
  if (unknown === void 0) return;
  throw invalid(
    unknown.slice(0, 80),
    `There is no field "${unknown.slice(0, 80)}" here. Known fields: ${known.join(", ")}.`
  );
}
function readText(input, field, longest) {
  const value = input[field];
  if (typeof value !== "string" || value.trim() === "")
    throw invalid(field, `${field} is missing: give a text.`);
  const trimmed = value.trim();
  if (trimmed.length > longest) throw invalid(field, `${field} is too long: at most ${longest} characters.`);
  if (new RegExp("\\p{Cc}|\\p{Cs}", "u").test(trimmed))
    throw invalid(field, `${field} must not contain control characters or line breaks.`);
  return trimmed;
}
function readOptionalText(input, field, longest) {
  const value = input[field];
  return value === void 0 || value === null || value === "" ? "" : readText(input, field, longest);
}
function readWord(input, field, words) {
  const value = input[field];
  if (isWord(value, words)) return value;
  const shown = value === void 0 ? "missing" : `${JSON.stringify(value)?.slice(0, 60)}`;
  throw invalid(field, `${field} is ${shown}: give one of ${Object.keys(words).join(", ")}.`);
}
function readNumber(input, field, least, most) {
  const value = input[field];
  if (typeof value !== "number" || !Number.isFinite(value))
    throw invalid(field, `${field} must be a number.`);
  if (value < least || value > most) throw invalid(field, `${field} must be between ${least} and ${most}.`);
  return value;
}
function readAmount(input, field) {
  const amount = readNumber(input, field, 0.01, 1e8);
  if (Math.abs(Math.round(amount * 100) - amount * 100) > 1e-6)
    throw invalid(field, `${field} has more than two decimals.`);
  return Math.round(amount * 100) / 100;
}
function readTime(input, field) {
  const value = input[field];
  const time = typeof value === "string" && /^\d{4}-\d\d-\d\d(T|$)/.test(value) ? new Date(value) : new Date(Number.NaN);
  if (time.getTime() >= Date.UTC(2e3, 0) && time.getTime() < Date.UTC(2100, 0)) return time.toISOString();
  throw invalid(field, `${field} must be a time from 2000 to 2099, for example "2026-05-04T09:00:00Z".`);
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/server/people.ts
var columns = `select p.id, p.name, p.title, d.id as department, d.name as department_name,
  m.id as manager, m.name as manager_name, m.title as manager_title
  from people p join departments d on d.id = p.department left join people m on m.id = p.manager`;
function listPeople(db) {
  return {
    people: db.all(`${columns} order by p.position`).map(readPerson),
    departments: db.all("select id, name, manager from departments order by name").map((row) => readDepartment(db, row)),
    director: officeHolder(db, "director"),
    controller: officeHolder(db, "controller")
  };
}
function findPerson(db, id) {
  const row = db.get(`${columns} where p.id = ?`, [id]);
  return row && readPerson(row);
}
function personOf(db, id) {
  const person = findPerson(db, id);
  if (person === void 0) throw new Error(`Nobody has the id ${id}.`);
  return person;
}
function readPersonField(db, input, field) {
  const person = findPerson(db, readText(input, field, 80));
  if (person === void 0)
    throw invalid(field, `Nobody has the id "${String(input[field])}". GET /api/people lists everybody.`);
  return person;
}
function departmentManager(db, department) {
  const row = db.get("select manager from departments where id = ?", [department]);
  if (row === void 0) throw new Error(`There is no department ${department}.`);
  return personOf(db, text(row, "manager"));
}
function officeHolder(db, office) {
  const row = db.get("select value from settings where key = ?", [office]);
  if (row === void 0) throw new Error(`Nobody is the ${office}.`);
  return personOf(db, text(row, "value"));
}
function managerOf(db, person) {
  return person.manager === null ? person : personOf(db, person.manager.id);
}
function reference(person) {
  return { id: person.id, name: person.name, title: person.title };
}
function changeManager(db, id, body) {
  const input = readObject(body, "body");
  onlyFields(input, ["manager"]);
  const person = personOf(db, id);
  const manager = readPersonField(db, input, "manager");
  if (reportsTo(db, manager, person))
    throw conflict(`${manager.name} reports to ${person.name}: the line would be a circle.`);
  db.run("update people set manager = ? where id = ?", [manager.id, id]);
  return personOf(db, id);
}
function reportsTo(db, person, other) {
  if (person.id === other.id) return true;
  return person.manager !== null && reportsTo(db, personOf(db, person.manager.id), other);
}
function readPerson(row) {
  const manager = maybeText(row, "manager");
  const department = { id: text(row, "department"), name: text(row, "department_name") };
  return {
    id: text(row, "id"),
    name: text(row, "name"),
    title: text(row, "title"),
    department,
    manager: manager === null ? null : { id: manager, name: text(row, "manager_name"), title: text(row, "manager_title") }
  };
}
function readDepartment(db, row) {
  return {
    id: text(row, "id"),
    name: text(row, "name"),
    manager: reference(personOf(db, text(row, "manager")))
  };
}

// src/server/history.ts
var kinds = {
  submitted: true,
  unrouted: true,
  routed: true,
  notified: true,
  escalated: true,
  delegated: true,
  approved: true,
  rejected: true
};
function record(db, fact) {
  db.run("insert into history (invoice, at, kind, text, actor, target) values (?, ?, ?, ?, ?, ?)", [
    fact.invoice,
    fact.at,
    fact.kind,
    fact.text,
    fact.by ?? null,
    fact.to ?? null
  ]);
}
function historyOf(db, invoice) {
  return db.all("select * from history where invoice = ? order by at, id", [invoice]).map((row) => ({
    at: text(row, "at"),
    kind: word(row, "kind", kinds),
    text: text(row, "text"),
    by: someone(db, maybeText(row, "actor")),
    to: someone(db, maybeText(row, "target"))
  }));
}
function someone(db, id) {
  return id === null ? null : reference(personOf(db, id));
}

// src/server/invoice-records.ts
var statuses = {
  unrouted: true,
  waiting: true,
  approved: true,
  rejected: true
};
var roles = {
  "department-manager": true,
  director: true,
  controller: true,
  delegate: true
};
var select = `select i.*, w.name as workflow_name,
  (select max(h.at) from history h where h.invoice = i.id and h.kind = i.status) as decided_at
  from invoices i left join workflows w on w.id = i.workflow`;
var mostShown = 500;
var mostInvoices = 1e4;
var noFilter = { status: null, supplier: null, amount: null, waitingFor: null };
function listInvoices(db, filter, most = mostShown) {
  const cents = filter.amount === null ? null : Math.round(filter.amount * 100);
  const values = [filter.status, filter.supplier, cents, filter.waitingFor, most];
  const where = `where (?1 is null or i.status = ?1) and (?2 is null or i.supplier = ?2)
    and (?3 is null or i.cents = ?3) and (?4 is null or i.holder = ?4 or i.holder_role = ?4)`;
  return db.all(`${select} ${where} order by i.submitted_at desc, i.sequence desc limit ?5`, values).map((row) => readInvoice(db, row));
}
function findInvoice(db, id) {
  const row = db.get(`${select} where i.id = ?`, [id]);
  if (row === void 0) throw notFound("invoice", id);
  return readInvoice(db, row);
}
function getInvoice(db, id) {
  return { ...findInvoice(db, id), history: historyOf(db, id) };
}
function assign(db, invoice, holder, at) {
  db.run(
    "update invoices set status = 'waiting', holder = ?, holder_role = ?, waiting_since = ? where id = ?",
    [holder.id, holder.role, at, invoice]
  );
}
function readInvoice(db, row) {
  const submitter = personOf(db, text(row, "submitter"));
  const workflow = maybeText(row, "workflow");
  return {
    id: text(row, "id"),
    supplier: text(row, "supplier"),
    description: text(row, "description"),
    amount: integer(row, "cents") / 100,
    department: submitter.department,
    submitter: reference(submitter),
    submittedAt: text(row, "submitted_at"),
    status: word(row, "status", statuses),
    workflow: workflow === null ? null : { id: workflow, name: text(row, "workflow_name") },
    waitingFor: readHolder(db, row),
    waitingSince: maybeText(row, "waiting_since"),
    decidedAt: maybeText(row, "decided_at")
  };
}
function readHolder(db, row) {
  const holder = maybeText(row, "holder");
  return holder === null ? null : { ...reference(personOf(db, holder)), role: word(row, "holder_role", roles) };
}

// src/server/notifications.ts
var kinds2 = {
  approval: true,
  escalation: true,
  delegation: true,
  outcome: true,
  information: true
};
var mostShown2 = 500;
function send(db, message) {
  db.run("insert into notifications (at, kind, person, invoice, text) values (?, ?, ?, ?, ?)", [
    message.at,
    message.kind,
    message.person,
    message.invoice,
    message.text
  ]);
}
function listNotifications(db, person) {
  return db.all("select * from notifications where ?1 is null or person = ?1 order by at desc, id desc limit ?2", [
    person,
    mostShown2
  ]).map((row) => readNotification(db, row));
}
function markRead(db, id) {
  const number = /^\d{1,12}$/.test(id) ? Number(id) : 0;
  db.run("update notifications set read = 1 where id = ?", [number]);
  const row = db.get("select * from notifications where id = ?", [number]);
  if (row === void 0) throw notFound("notification", id);
  return readNotification(db, row);
}
function readNotification(db, row) {
  return {
    id: integer(row, "id"),
    at: text(row, "at"),
    kind: word(row, "kind", kinds2),
    person: reference(personOf(db, text(row, "person"))),
    invoice: text(row, "invoice"),
    text: text(row, "text"),
    read: integer(row, "read") === 1
  };
}

// src/server/routing.ts
function answerOf(decision, amount) {
  const { operator, value } = decision;
  const holds = operator === "<" ? amount < value : operator === "<=" ? amount <= value : operator === ">" ? amount > value : amount >= value;
  return holds ? "yes" : "no";
}
function formulaOf(decision) {
  return `${decision.field} ${decision.operator} ${amountText(decision.value)}`;
}
function approverFor(db, workflow, amount, submitter) {
  if (workflow.decision === null) return null;
  const role = workflow.routes[answerOf(workflow.decision, amount)];
  return role === null ? null : { ...reference(notThemselves(db, personInRole(db, role, submitter), submitter)), role };
}
function notified(db, recipient, approver, submitter) {
  if (recipient === "approver") return personOf(db, approver.id);
  return recipient === "submitter" ? submitter : officeHolder(db, "controller");
}
function escalationFor(db, workflow, approver) {
  if (workflow.escalation === null) return null;
  const { after, recipient } = workflow.escalation;
  return {
    afterHours: hoursOf(after),
    recipient,
    person: reference(escalatedTo(db, recipient, personOf(db, approver)))
  };
}
function escalatedTo(db, recipient, approver) {
  if (recipient === "managers-manager") return managerOf(db, approver);
  return recipient === "approver" ? approver : officeHolder(db, recipient);
}
function personInRole(db, role, submitter) {
  return role === "department-manager" ? departmentManager(db, submitter.department.id) : officeHolder(db, role);
}
function notThemselves(db, approver, submitter) {
  return approver.id === submitter.id ? managerOf(db, approver) : approver;
}

// src/server/workflow-input.ts
var definitionFields = ["trigger", "decision", "routes", "notification", "escalation"];
var emptyDefinition = {
  trigger: null,
  decision: null,
  routes: { yes: null, no: null },
  notification: null,
  escalation: null
};
function changeDefinition(before, input) {
  return {
    trigger: part(input, "trigger", before.trigger, () => readWord(input, "trigger", triggers)),
    decision: part(input, "decision", before.decision, readDecision),
    routes: part(input, "routes", before.routes, (value) => readRoutes(value, before.routes)) ?? emptyDefinition.routes,
    notification: part(input, "notification", before.notification, readNotification2),
    escalation: part(input, "escalation", before.escalation, readEscalation)
  };
}
function part(input, field, before, read) {
  const value = input[field];
  if (value === void 0) return before;
  return value === null ? null : read(value);
}
function readDecision(value) {
  const input = readObject(value, "decision");
  onlyFields(input, ["field", "operator", "value"]);
  const field = readWord({ field: input.field ?? "amount" }, "field", { amount: true });
  return { field, operator: readWord(input, "operator", operators), value: readThreshold(input) };
}
function readThreshold(input) {
  const value = readNumber(input, "value", 0, 1e8);
  if (Math.abs(Math.round(value * 100) - value * 100) > 1e-6)
    throw invalid("value", "value has more than two decimals.");
  return Math.round(value * 100) / 100;
}
function readRoutes(value, before) {
  const input = readObject(value, "routes");
  onlyFields(input, ["yes", "no"]);
  return { yes: readRoute(input, "yes", before.yes), no: readRoute(input, "no", before.no) };
}
function readRoute(input, answer2, before) {
  return part(input, answer2, before, () => readWord(input, answer2, approvers));
}
function readNotification2(value) {
  const input = readObject(value, "notification");
  onlyFields(input, ["recipient"]);
  return { recipient: readWord(input, "recipient", notificationRecipients) };
}
function readEscalation(value) {
  const input = readObject(value, "escalation");
  onlyFields(input, ["after", "recipient"]);
  return { after: readSpan(input.after), recipient: readWord(input, "recipient", escalationRecipients) };
}
function readSpan(value) {
  const input = readObject(value, "after");
  onlyFields(input, ["value", "unit"]);
  const span = {
    value: readNumber(input, "value", 1, 366),
    unit: readWord(input, "unit", { hours: true, days: true })
  };
  if (!Number.isInteger(span.value)) throw invalid("value", "value must be a whole number of hours or days.");
  return span;
}

// src/server/workflows.ts
var statuses2 = { draft: true, active: true, paused: true };
var mostWorkflows = 200;
function listWorkflows({ db }) {
  return db.all("select * from workflows order by created_at, rowid").map(readWorkflow);
}
function getWorkflow({ db }, id) {
  const row = db.get("select * from workflows where id = ?", [id]);
  if (row === void 0) throw notFound("workflow", id);
  return readWorkflow(row);
}
function activeWorkflow(office, trigger) {
  return listWorkflows(office).find(
    (workflow) => workflow.status === "active" && workflow.trigger === trigger
  );
}
function createWorkflow(office, body) {
  const input = readObject(body, "body");
  onlyFields(input, ["name", ...definitionFields]);
  const name = readText(input, "name", 80);
  refuseTakenName(office, name);
  if (listWorkflows(office).length >= mostWorkflows)
    throw conflict(`There are ${mostWorkflows} workflows: delete one first.`);
  const id = freeId(office, name);
  const now = office.clock.now();
  const definition = JSON.stringify(changeDefinition(emptyDefinition, input));
  office.db.run("insert into workflows values (?, ?, 'draft', ?, ?, ?, ?)", [
    id,
    name,
    definition,
    now,
    now,
    now
  ]);
  return getWorkflow(office, id);
}
function changeWorkflow(office, id, body) {
  const before = getWorkflow(office, id);
  const input = readObject(body, "body");
  onlyFields(input, ["name", "status", ...definitionFields]);
  const definition = changeDefinition(before, input);
  const name = input.name === void 0 ? before.name : readText(input, "name", 80);
  const status = input.status === void 0 ? before.status : readWord(input, "status", statuses2);
  if (name !== before.name) refuseTakenName(office, name);
  if (status === "active") refuseUnfit(office, id, definition);
  save(office, before, { name, status, definition });
  return getWorkflow(office, id);
}
function deleteWorkflow(office, id) {
  const workflow = getWorkflow(office, id);
  if (workflow.status === "active") throw conflict(`"${workflow.name}" is active: pause it first.`);
  office.db.run("update invoices set workflow = null where workflow = ?", [id]);
  office.db.run("delete from workflows where id = ?", [id]);
}
function save({ db, clock }, before, after) {
  const escalationIsNew = JSON.stringify(before.escalation) !== JSON.stringify(after.definition.escalation);
  db.run(
    `update workflows set name = ?, status = ?, definition = ?, updated_at = ?,
     escalation_set_at = iif(?, ?, escalation_set_at) where id = ?`,
    [
      after.name,
      after.status,
      JSON.stringify(after.definition),
      clock.now(),
      escalationIsNew ? 1 : 0,
      clock.now(),
      before.id
    ]
  );
}
function refuseTakenName({ db }, name) {
  if (db.get("select 1 from workflows where name = ?", [name]) === void 0) return;
  throw conflict(`A workflow is named "${name}" already. Choose another name.`);
}
function refuseUnfit(office, id, definition) {
  const [first] = missingIn(definition);
  if (first !== void 0)
    throw invalid(first, `The workflow cannot be activated yet. ${missingParts[first]} first.`);
  if (definition.trigger === null) return;
  const other = activeWorkflow(office, definition.trigger);
  if (other === void 0 || other.id === id) return;
  throw conflict(`"${other.name}" is active on "${triggers[definition.trigger]}" already. Pause it first.`);
}
function missingIn(definition) {
  const parts = [];
  if (definition.trigger === null) parts.push("trigger");
  if (definition.decision === null) parts.push("decision");
  if (definition.routes.yes === null || definition.routes.no === null) parts.push("routes");
  return parts;
}
function freeId({ db }, name) {
  const slug = slugOf(name);
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? slug : `${slug}-${number}`;
    if (db.get("select 1 from workflows where id = ?", [id]) === void 0) return id;
  }
}
function slugOf(name) {
  const slug = name.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return slug || "workflow";
}
function readWorkflow(row) {
  const definition = changeDefinition(
    emptyDefinition,
    readObject(JSON.parse(text(row, "definition")), "definition")
  );
  return {
    id: text(row, "id"),
    name: text(row, "name"),
    status: word(row, "status", statuses2),
    ...definition,
    missing: missingIn(definition),
    createdAt: text(row, "created_at"),
    updatedAt: text(row, "updated_at")
  };
}

// src/server/escalations.ts
var hour = 36e5;
function runDueEscalations(office) {
  const active = listWorkflows(office).filter(
    (workflow) => workflow.status === "active" && workflow.escalation !== null
  );
  if (active.length === 0) return;
  const waiting = listInvoices(office.db, { ...noFilter, status: "waiting" }, mostInvoices);
  for (const workflow of active) {
    for (const invoice of waiting.filter((one) => one.workflow?.id === workflow.id))
      escalateIfDue(office, workflow, invoice);
  }
}
function escalateIfDue(office, workflow, invoice) {
  const { waitingFor, waitingSince } = invoice;
  const forecast = waitingFor && escalationFor(office.db, workflow, waitingFor.id);
  if (!forecast || !workflow.escalation || waitingSince === null) return;
  const due = new Date(Date.parse(waitingSince) + forecast.afterHours * hour).toISOString();
  if (due > office.clock.now() || alreadyTold(office, workflow, invoice)) return;
  const at = later(due, ruleSetAt(office, workflow));
  const told = `${forecast.person.name} was told: not approved within ${spanText(workflow.escalation.after)}`;
  record(office.db, { invoice: invoice.id, at, kind: "escalated", text: told, to: forecast.person.id });
  const message = `${invoice.supplier}, ${amountText(invoice.amount)}: ${waitingFor.name} has not decided within ${spanText(workflow.escalation.after)}.`;
  send(office.db, { at, kind: "escalation", person: forecast.person.id, invoice: invoice.id, text: message });
}
function alreadyTold({ db }, workflow, invoice) {
  const key = [
    invoice.id,
    invoice.waitingSince,
    invoice.waitingFor?.id ?? null,
    JSON.stringify(workflow.escalation)
  ];
  const where = "invoice = ? and waiting_since = ? and holder = ? and rule = ?";
  if (db.get(`select 1 from escalations where ${where}`, key) !== void 0) return true;
  db.run("insert into escalations values (?, ?, ?, ?)", key);
  return false;
}
function ruleSetAt({ db }, workflow) {
  const row = db.get("select escalation_set_at from workflows where id = ?", [workflow.id]);
  return row === void 0 ? workflow.updatedAt : text(row, "escalation_set_at");
}
function later(one, other) {
  return one > other ? one : other;
}

// src/server/invoices.ts
function submitInvoice(office, body) {
  const input = readObject(body, "body");
  onlyFields(input, ["supplier", "amount", "description", "submitter"]);
  const submitter = readPersonField(office.db, input, "submitter");
  const supplier = readText(input, "supplier", 120);
  const cents = Math.round(readAmount(input, "amount") * 100);
  const description = readOptionalText(input, "description", 300);
  const at = office.clock.now();
  const id = nextId(office);
  office.db.run(
    "insert into invoices (id, supplier, description, cents, submitter, submitted_at, status) values (?, ?, ?, ?, ?, ?, 'unrouted')",
    [id, supplier, description, cents, submitter.id, at]
  );
  record(office.db, {
    invoice: id,
    at,
    kind: "submitted",
    text: `Submitted for ${amountText(cents / 100)}`,
    by: submitter.id
  });
  if (!start(office, "invoice-submitted", findInvoice(office.db, id))) recordUnrouted(office, id);
  return getInvoice(office.db, id);
}
function routeUnrouted(office) {
  if (activeWorkflow(office, "invoice-submitted") === void 0) return;
  const unrouted = listInvoices(office.db, { ...noFilter, status: "unrouted" }, mostInvoices);
  for (const invoice of [...unrouted].reverse()) start(office, "invoice-submitted", invoice);
}
function start(office, trigger, invoice) {
  const workflow = activeWorkflow(office, trigger);
  if (workflow?.decision == null) return false;
  const submitter = personOf(office.db, invoice.submitter.id);
  const approver = approverFor(office.db, workflow, invoice.amount, submitter);
  if (approver === null) return false;
  const at = office.clock.now();
  const answer2 = answerOf(workflow.decision, invoice.amount);
  office.db.run("update invoices set workflow = ? where id = ?", [workflow.id, invoice.id]);
  assign(office.db, invoice.id, approver, at);
  const why = `${triggers[trigger]}: ${formulaOf(workflow.decision)} is ${answer2}, so ${approver.name} approves`;
  record(office.db, { invoice: invoice.id, at, kind: "routed", text: why, to: approver.id });
  notify(office, workflow, invoice);
  return true;
}
function notify(office, workflow, { id, submitter }) {
  const invoice = findInvoice(office.db, id);
  if (workflow.notification === null || invoice.waitingFor === null) return;
  const { recipient } = workflow.notification;
  const person = notified(office.db, recipient, invoice.waitingFor, personOf(office.db, submitter.id));
  const subject = `${invoice.supplier}, ${amountText(invoice.amount)}`;
  const approves = recipient === "approver";
  const text2 = approves ? `${subject}: please approve or reject.` : `${subject}: ${invoice.waitingFor.name} has it now.`;
  const at = office.clock.now();
  send(office.db, { at, kind: approves ? "approval" : "information", person: person.id, invoice: id, text: text2 });
  record(office.db, {
    invoice: id,
    at,
    kind: "notified",
    text: `${person.name} was notified`,
    to: person.id
  });
}
function recordUnrouted(office, invoice) {
  const text2 = "No active workflow is started by a submitted invoice: nobody has it";
  record(office.db, { invoice, at: office.clock.now(), kind: "unrouted", text: text2 });
}
function nextId({ db }) {
  const row = db.get("select count(*) as count, coalesce(max(sequence), 1000) as last from invoices");
  if (row === void 0 || integer(row, "count") >= mostInvoices)
    throw conflict(`There are ${mostInvoices} invoices: the store is full.`);
  return `INV-${integer(row, "last") + 1}`;
}

// src/server/router.ts
function dispatch(routes, call) {
  const fitting = routes.flatMap((route) => {
    const id = match(route.path, call.path);
    return id === void 0 ? [] : [{ route, id }];
  });
  const found = fitting.find(({ route }) => route.method === call.method);
  if (found) return found.route.answer(call, found.id);
  if (fitting.length === 0)
    throw new HttpError(404, `There is no ${call.path.slice(0, 120)}. README.md lists the API.`);
  const methods = fitting.map(({ route }) => route.method).join(", ");
  throw new HttpError(405, `${call.method} does not work here. Use ${methods}.`);
}
function ok(body) {
  return { status: 200, body };
}
function created(body) {
  return { status: 201, body };
}
function match(pattern, path) {
  const [wanted, given] = [pattern.split("/"), path.split("/")];
  if (wanted.length !== given.length) return void 0;
  if (!wanted.every((part2, index) => part2 === ":id" || part2 === given[index])) return void 0;
  const position = wanted.indexOf(":id");
  return position < 0 ? "" : decode(given[position] ?? "");
}
function decode(part2) {
  try {
    return decodeURIComponent(part2);
  } catch {
    throw new HttpError(400, "The address holds a broken % code.");
  }
}

// src/server/clock.ts
function createClock(db, adjustable) {
  if (!adjustable) return { adjustable, now: () => (/* @__PURE__ */ new Date()).toISOString(), set: refuse };
  return {
    adjustable,
    now: () => storedTime(db) ?? keep(db, (/* @__PURE__ */ new Date()).toISOString()),
    set: (time) => void keep(db, time)
  };
}
function clockState(clock) {
  return { now: clock.now(), adjustable: clock.adjustable };
}
function refuse() {
  throw new HttpError(
    403,
    "The clock is the system's. Start the server with ACME_CLOCK=adjustable to move it."
  );
}
function storedTime(db) {
  const row = db.get("select value from settings where key = 'clock'");
  return row && text(row, "value");
}
function keep(db, time) {
  db.run("insert into settings values ('clock', ?) on conflict (key) do update set value = excluded.value", [
    time
  ]);
  return time;
}

// src/server/routes/clock-routes.ts
var hour2 = 36e5;
function clockRoutes(office) {
  return [
    { method: "GET", path: "/api/clock", answer: () => ok(clockState(office.clock)) },
    { method: "PUT", path: "/api/clock", answer: ({ body }) => set(office, body) },
    { method: "POST", path: "/api/clock/advance", answer: ({ body }) => advance(office, body) }
  ];
}
function set({ clock }, body) {
  const input = readObject(body, "body");
  onlyFields(input, ["now"]);
  clock.set(readTime(input, "now"));
  return ok(clockState(clock));
}
function advance({ clock }, body) {
  const input = readObject(body, "body");
  onlyFields(input, ["days", "hours"]);
  const now = new Date(Date.parse(clock.now()) + readHours(input) * hour2).toISOString();
  clock.set(readTime({ now }, "now"));
  return ok(clockState(clock));
}
function readHours(input) {
  if (input.days === void 0 && input.hours === void 0)
    throw invalid("days", 'Say how far, for example {"days": 2}.');
  const days = input.days === void 0 ? 0 : readNumber(input, "days", 0, 3660);
  return days * 24 + (input.hours === void 0 ? 0 : readNumber(input, "hours", 0, 87840));
}

// src/server/decisions.ts
function decide(office, id, outcome, body) {
  const input = readObject(body, "body");
  onlyFields(input, ["by", "comment"]);
  const invoice = findInvoice(office.db, id);
  const by = readHolder2(office, invoice, input);
  const comment = readOptionalText(input, "comment", 300);
  if (outcome === "rejected" && comment === "")
    throw invalid("comment", "Say why the invoice is rejected: the comment is missing.");
  finish(office, id, outcome);
  const at = office.clock.now();
  const text2 = `${outcome === "approved" ? "Approved" : "Rejected"}${comment && `: ${comment}`}`;
  record(office.db, { invoice: id, at, kind: outcome, text: text2, by: by.id });
  const message = `${invoice.supplier}, ${amountText(invoice.amount)}: ${by.name} ${outcome} it.`;
  send(office.db, { at, kind: "outcome", person: invoice.submitter.id, invoice: id, text: message });
  if (isFirstRound(office, invoice)) start(office, `invoice-${outcome}`, invoice);
  return getInvoice(office.db, id);
}
function delegate(office, id, body) {
  const input = readObject(body, "body");
  onlyFields(input, ["by", "to"]);
  const invoice = findInvoice(office.db, id);
  const by = readHolder2(office, invoice, input);
  const to = readPersonField(office.db, input, "to");
  if (to.id === by.id) throw invalid("to", `${to.name} has the invoice already.`);
  if (to.id === invoice.submitter.id)
    throw invalid("to", `${to.name} submitted the invoice and cannot approve it.`);
  const at = office.clock.now();
  assign(office.db, id, { id: to.id, role: "delegate" }, at);
  record(office.db, {
    invoice: id,
    at,
    kind: "delegated",
    text: `Handed on to ${to.name}`,
    by: by.id,
    to: to.id
  });
  const text2 = `${invoice.supplier}, ${amountText(invoice.amount)}: ${by.name} asks you to decide.`;
  send(office.db, { at, kind: "delegation", person: to.id, invoice: id, text: text2 });
  return getInvoice(office.db, id);
}
function readHolder2(office, invoice, input) {
  const by = readPersonField(office.db, input, "by");
  if (invoice.waitingFor === null) throw conflict(`${invoice.id} waits for nobody: it is ${invoice.status}.`);
  if (by.id !== invoice.waitingFor.id)
    throw new HttpError(403, `${invoice.waitingFor.name} has ${invoice.id}, not ${by.name}.`, "by");
  return by;
}
function finish({ db }, id, status) {
  db.run(
    "update invoices set status = ?, holder = null, holder_role = null, waiting_since = null where id = ?",
    [status, id]
  );
}
function isFirstRound(office, invoice) {
  return invoice.workflow === null || getWorkflow(office, invoice.workflow.id).trigger === "invoice-submitted";
}

// src/server/routes/invoice-routes.ts
function invoiceRoutes(office) {
  return [
    {
      method: "GET",
      path: "/api/invoices",
      answer: ({ query }) => ok(listInvoices(office.db, readFilter(query)))
    },
    { method: "POST", path: "/api/invoices", answer: ({ body }) => created(submitInvoice(office, body)) },
    { method: "GET", path: "/api/invoices/:id", answer: (_, id) => ok(getInvoice(office.db, id)) },
    {
      method: "POST",
      path: "/api/invoices/:id/approve",
      answer: ({ body }, id) => ok(decide(office, id, "approved", body))
    },
    {
      method: "POST",
      path: "/api/invoices/:id/reject",
      answer: ({ body }, id) => ok(decide(office, id, "rejected", body))
    },
    {
      method: "POST",
      path: "/api/invoices/:id/delegate",
      answer: ({ body }, id) => ok(delegate(office, id, body))
    }
  ];
}
function readFilter(query) {
  const amount = query.get("amount");
  if (amount !== null && !/^\d{1,9}(\.\d\d?)?$/.test(amount))
    throw invalid("amount", "amount must be a number such as 5000 or 4999.99.");
  return {
    status: query.get("status"),
    supplier: query.get("supplier"),
    amount: amount === null ? null : Number(amount),
    waitingFor: query.get("waitingFor")
  };
}

// src/server/routes/people-routes.ts
function peopleRoutes(office) {
  const { db } = office;
  return [
    { method: "GET", path: "/api/people", answer: () => ok(listPeople(db)) },
    { method: "PATCH", path: "/api/people/:id", answer: ({ body }, id) => change(office, id, body) },
    {
      method: "GET",
      path: "/api/notifications",
      answer: ({ query }) => ok(listNotifications(db, query.get("person")))
    },
    { method: "POST", path: "/api/notifications/:id/read", answer: (_, id) => ok(markRead(db, id)) }
  ];
}
function change({ db }, id, body) {
  if (findPerson(db, id) === void 0) throw notFound("person", id);
  return ok(changeManager(db, id, body));
}

// src/server/workflow-test.ts
function testWorkflow(office, workflow, body) {
  const input = readObject(body, "body");
  onlyFields(input, ["amount", "submitter"]);
  const amount = readAmount(input, "amount");
  const submitter = input.submitter === void 0 ? firstPerson(office) : readPersonField(office.db, input, "submitter");
  const approver = approverFor(office.db, workflow, amount, submitter);
  const { decision, notification } = workflow;
  return {
    workflow: { id: workflow.id, name: workflow.name, status: workflow.status },
    invoice: { amount, submitter: reference(submitter), department: submitter.department },
    trigger: workflow.trigger,
    decision: decision && { question: formulaOf(decision), answer: answerOf(decision, amount) },
    approver,
    notification: approver && notification && {
      recipient: notification.recipient,
      person: reference(notified(office.db, notification.recipient, approver, submitter))
    },
    escalation: approver && escalationFor(office.db, workflow, approver.id),
    note: approver && standInNote(office, approver.role, submitter),
    problems: problemsOf(workflow, approver !== null)
  };
}
function firstPerson({ db }) {
  const [first] = listPeople(db).people;
  if (first === void 0) throw new Error("Nobody is in the directory.");
  return first;
}
function standInNote({ db }, role, submitter) {
  if (personInRole(db, role, submitter).id !== submitter.id) return null;
  return `Nobody approves an invoice of their own, so the manager of ${submitter.name} does.`;
}
function problemsOf(workflow, routed) {
  const problems = [];
  if (workflow.trigger === null) problems.push("Nothing starts this workflow: it has no trigger.");
  if (workflow.decision === null) problems.push("The workflow asks no question: it has no decision.");
  if (workflow.decision !== null && !routed) problems.push("Nobody is chosen as approver for this answer.");
  if (workflow.notification === null) problems.push("Nobody is notified.");
  return problems;
}

// src/server/routes/workflow-routes.ts
function workflowRoutes(office) {
  return [
    { method: "GET", path: "/api/workflows", answer: () => ok(listWorkflows(office)) },
    { method: "POST", path: "/api/workflows", answer: ({ body }) => created(createWorkflow(office, body)) },
    { method: "GET", path: "/api/workflows/:id", answer: (_, id) => ok(getWorkflow(office, id)) },
    {
      method: "PATCH",
      path: "/api/workflows/:id",
      answer: ({ body }, id) => ok(changeWorkflow(office, id, body))
    },
    { method: "DELETE", path: "/api/workflows/:id", answer: (_, id) => remove(office, id) },
    {
      method: "POST",
      path: "/api/workflows/:id/test",
      answer: ({ body }, id) => ok(testWorkflow(office, getWorkflow(office, id), body))
    }
  ];
}
function remove(office, id) {
  deleteWorkflow(office, id);
  return { status: 204 };
}

// src/server/schema.ts
var schema = `
create table if not exists settings (key text primary key, value text not null) strict;
create table if not exists departments (id text primary key, name text not null, manager text not null) strict;
create table if not exists people (
  id text primary key, name text not null, title text not null, department text not null, manager text, position integer not null
) strict;
create table if not exists workflows (
  id text primary key, name text not null unique, status text not null, definition text not null,
  escalation_set_at text, created_at text not null, updated_at text not null
) strict;
create table if not exists invoices (
  sequence integer primary key, id text not null unique, supplier text not null, description text not null,
  cents integer not null, submitter text not null, submitted_at text not null, status text not null,
  workflow text, holder text, holder_role text, waiting_since text
) strict;
create index if not exists invoices_by_status on invoices (status, waiting_since);
create table if not exists history (
  id integer primary key, invoice text not null, at text not null, kind text not null, text text not null,
  actor text, target text
) strict;
create index if not exists history_by_invoice on history (invoice, id);
create table if not exists escalations (
  invoice text not null, waiting_since text not null, holder text not null, rule text not null,
  primary key (invoice, waiting_since, holder, rule)
) strict;
create table if not exists notifications (
  id integer primary key, at text not null, kind text not null, person text not null, invoice text not null,
  text text not null, read integer not null default 0
) strict;
create index if not exists notifications_by_person on notifications (person, id);
`;
var tables = [
  "notifications",
  "escalations",
  "history",
  "invoices",
  "workflows",
  "people",
  "departments",
  "settings"
];

// src/server/seed.ts
function seedOnce(db, seed) {
  if (db.get("select 1 from people limit 1") === void 0) reseed(db, seed);
}
function reseed(db, seed) {
  db.transaction(() => {
    for (const table of tables) db.run(`delete from ${table}`);
    const settings = {
      director: seed.director,
      controller: seed.controller,
      ...seed.clock && { clock: seed.clock }
    };
    for (const entry of Object.entries(settings)) db.run("insert into settings values (?, ?)", entry);
    for (const one of seed.departments)
      db.run("insert into departments values (?, ?, ?)", [one.id, one.name, one.manager]);
    seed.people.forEach((one, position) => {
      db.run("insert into people values (?, ?, ?, ?, ?, ?)", [
        one.id,
        one.name,
        one.title,
        one.department,
        one.manager || null,
        position
      ]);
    });
    seed.invoices.forEach((invoice, index) => {
      addInvoice(db, invoice, index + 1001);
    });
  });
}
function addInvoice(db, invoice, sequence) {
  const { supplier, description, amount, submitter, submittedAt, decision } = invoice;
  const id = `INV-${sequence}`;
  db.run(
    "insert into invoices (sequence, id, supplier, description, cents, submitter, submitted_at, status) values (?, ?, ?, ?, ?, ?, ?, ?)",
    [
      sequence,
      id,
      supplier,
      description,
      Math.round(amount * 100),
      submitter,
      submittedAt,
      decision?.outcome ?? "unrouted"
    ]
  );
  record(db, {
    invoice: id,
    at: submittedAt,
    kind: "submitted",
    text: `Submitted for ${amountText(amount)}`,
    by: submitter
  });
  if (decision === null) {
    const text3 = "No active workflow is started by a submitted invoice: nobody has it";
    record(db, { invoice: id, at: submittedAt, kind: "unrouted", text: text3 });
    return;
  }
  const text2 = `${decision.outcome === "approved" ? "Approved" : "Rejected"} by e-mail`;
  record(db, { invoice: id, at: decision.at, kind: decision.outcome, text: text2, by: decision.by });
}

// src/server/api.ts
function createApi(office, seed) {
  const routes = [
    ...workflowRoutes(office),
    ...invoiceRoutes(office),
    ...peopleRoutes(office),
    ...clockRoutes(office),
    ...systemRoutes(office, seed)
  ];
  return (call) => call.method === "GET" ? dispatch(routes, call) : office.db.transaction(() => change2(office, routes, call));
}
function change2(office, routes, call) {
  const answer2 = dispatch(routes, call);
  routeUnrouted(office);
  runDueEscalations(office);
  return answer2;
}
function systemRoutes(office, seed) {
  return [
    {
      method: "GET",
      path: "/health",
      answer: () => ok({ status: "ok", product: "Acme Approvals", release: "2026.4" })
    },
    { method: "POST", path: "/api/reset", answer: () => reset(office, seed) }
  ];
}
function reset({ db, clock }, seed) {
  if (!clock.adjustable)
    throw new HttpError(403, "Reset works in a lab only: start the server with ACME_CLOCK=adjustable.");
  reseed(db, seed);
  return ok({ status: "reset" });
}

// src/server/config.ts
var import_node_path = require("node:path");
function readConfig(env, cwd) {
  return {
    port: readPort(env.PORT),
    databasePath: (0, import_node_path.resolve)(cwd, env.ACME_DATA || "acme-data/acme.db"),
    seedPath: env.ACME_SEED ? (0, import_node_path.resolve)(cwd, env.ACME_SEED) : void 0,
    adjustableClock: readClock(env.ACME_CLOCK)
  };
}
function readPort(value = "") {
  const port = value === "" ? 8080 : Number(value);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new Error(`PORT is "${value}": give a number from 0 to 65535.`);
}
function readClock(value = "") {
  if (value === "" || value === "system") return false;
  if (value === "adjustable") return true;
  throw new Error(`ACME_CLOCK is "${value}": give "system" or "adjustable".`);
}

// src/server/database.ts
var import_node_fs2 = require("node:fs");
var import_node_path2 = require("node:path");
var import_node_sqlite3_wasm = __toESM(require_node_sqlite3_wasm(), 1);

// src/server/owner-lock.ts
var import_node_fs = require("node:fs");
function takeOwnership(databasePath) {
  const ownerPath = `${databasePath}.owner`;
  const owner = (0, import_node_fs.existsSync)(ownerPath) ? (0, import_node_fs.readFileSync)(ownerPath, "utf8") : "";
  if (isRunning(owner)) throw new Error(`${databasePath} is in use by process ${owner.split(" ")[0]}.`);
  (0, import_node_fs.rmSync)(`${databasePath}.lock`, { recursive: true, force: true });
  (0, import_node_fs.writeFileSync)(ownerPath, identityOf(process.pid));
}
function giveUpOwnership(databasePath) {
  (0, import_node_fs.rmSync)(`${databasePath}.owner`, { force: true });
}
function isRunning(identity) {
  const pid = Number(identity.split(" ")[0]);
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  return identityOf(pid) === identity;
}
function identityOf(pid) {
  return `${pid} ${startTimeOf(pid)}`;
}
function startTimeOf(pid) {
  try {
    const boot = (0, import_node_fs.readFileSync)("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = (0, import_node_fs.readFileSync)(`/proc/${pid}/stat`, "utf8");
    return `${boot}/${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? ""}`;
  } catch {
    return "unknown";
  }
}

// src/server/database.ts
function openDatabase(path) {
  (0, import_node_fs2.mkdirSync)((0, import_node_path2.dirname)(path), { recursive: true });
  takeOwnership(path);
  const database = new import_node_sqlite3_wasm.Database(path);
  database.exec("pragma locking_mode = exclusive");
  database.get("pragma journal_mode = wal");
  database.exec("pragma synchronous = full");
  database.exec(schema);
  return wrap(database, path);
}
function wrap(database, path) {
  return {
    all: (sql, values = []) => database.all(sql, [...values]),
    get: (sql, values = []) => database.get(sql, [...values]) ?? void 0,
    run: (sql, values = []) => void database.run(sql, [...values]),
    transaction: (work) => transact(database, work),
    close: () => {
      database.close();
      giveUpOwnership(path);
    }
  };
}
function transact(database, work) {
  if (database.inTransaction) return work();
  database.exec("begin immediate");
  try {
    const result = work();
    database.exec("commit");
    return result;
  } catch (error) {
    database.exec("rollback");
    throw error;
  }
}

// src/server/seed-file.ts
var import_node_fs3 = require("node:fs");

// src/server/default-seed.ts
var defaultSeed = {
  director: "dana-whitfield",
  controller: "ruben-costa",
  departments: [
    { id: "finance", name: "Finance", manager: "dana-whitfield" },
    { id: "marketing", name: "Marketing", manager: "maya-lindqvist" }
  ],
  people: [
    {
      id: "lena-fischer",
      name: "Lena Fischer",
      title: "Campaign specialist",
      department: "marketing",
      manager: "maya-lindqvist"
    },
    {
      id: "maya-lindqvist",
      name: "Maya Lindqvist",
      title: "Head of Marketing",
      department: "marketing",
      manager: "henrik-larsen"
    },
    {
      id: "henrik-larsen",
      name: "Henrik Larsen",
      title: "Chief Commercial Officer",
      department: "marketing",
      manager: "jonas-weber"
    },
    {
      id: "ruben-costa",
      name: "Ruben Costa",
      title: "Financial Controller",
      department: "finance",
      manager: "dana-whitfield"
    },
    {
      id: "dana-whitfield",
      name: "Dana Whitfield",
      title: "Director of Finance",
      department: "finance",
      manager: "jonas-weber"
    },
    { id: "jonas-weber", name: "Jonas Weber", title: "Chief Executive Officer", department: "finance" }
  ],
  invoices: []
};

// src/server/seed-file.ts
function loadSeed(path) {
  try {
    return readSeed(path === void 0 ? defaultSeed : JSON.parse((0, import_node_fs3.readFileSync)(path, "utf8")));
  } catch (error) {
    throw new Error(
      `The seed ${path} cannot be used: ${error instanceof Error ? error.message : String(error)}`
    );
  }
}
function readSeed(value) {
  const input = readObject(value, "seed");
  const seed = {
    clock: input.clock === void 0 ? null : readTime(input, "clock"),
    director: readText(input, "director", 80),
    controller: readText(input, "controller", 80),
    departments: readList(input, "departments", (one) => ({
      ...readNamed(one),
      manager: readText(one, "manager", 80)
    })),
    people: readList(input, "people", readPerson2),
    invoices: readList(input, "invoices", readInvoice2)
  };
  refuseStrangers(seed);
  return seed;
}
function readList(input, field, read) {
  const list = input[field];
  if (!Array.isArray(list)) throw new Error(`${field} must be a list.`);
  return list.map((one) => read(readObject(one, field)));
}
function readNamed(input) {
  return { id: readText(input, "id", 80), name: readText(input, "name", 80) };
}
function readPerson2(input) {
  const manager = readOptionalText(input, "manager", 80);
  return {
    ...readNamed(input),
    title: readText(input, "title", 80),
    department: readText(input, "department", 80),
    manager
  };
}
function readInvoice2(input) {
  return {
    supplier: readText(input, "supplier", 120),
    description: readOptionalText(input, "description", 300),
    amount: readAmount(input, "amount"),
    submitter: readText(input, "submitter", 80),
    submittedAt: readTime(input, "submittedAt"),
    decision: input.outcome === void 0 ? null : readDecision2(input)
  };
}
function readDecision2(input) {
  const outcome = readWord(input, "outcome", { approved: true, rejected: true });
  return { outcome, by: readText(input, "decidedBy", 80), at: readTime(input, "decidedAt") };
}
function refuseStrangers(seed) {
  const known = /* @__PURE__ */ new Set(["", ...seed.people.map((person) => person.id)]);
  const departments = new Set(seed.departments.map((department) => department.id));
  const named = [
    seed.director,
    seed.controller,
    ...seed.departments.map((one) => one.manager),
    ...seed.people.map((one) => one.manager),
    ...seed.invoices.flatMap((one) => [one.submitter, one.decision?.by ?? ""])
  ];
  const stranger = named.find((id) => !known.has(id)) ?? seed.people.find((one) => !departments.has(one.department))?.department;
  if (stranger !== void 0) throw new Error(`"${stranger}" is named but not listed.`);
}

// src/server/server.ts
var import_node_http = require("node:http");

// src/server/request.ts
var mostBytes = 64 * 1024;
var mostHeard = 1024 * 1024;
async function readBody(request) {
  const bytes = await readBytes(request);
  if (bytes.length === 0) return void 0;
  if (!/^application\/json\b/i.test(request.headers["content-type"] ?? "")) {
    throw new HttpError(415, "Send JSON: add the header content-type: application/json.");
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new HttpError(400, "The body is not valid JSON. Check quotes, commas and braces.");
  }
}
async function readBytes(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size <= mostBytes) chunks.push(bytes);
    else chunks.length = 0;
    if (size > mostHeard) break;
  }
  if (size > mostBytes) throw new HttpError(413, `The body is larger than ${mostBytes / 1024} KiB.`);
  return Buffer.concat(chunks);
}

// src/server/server.ts
var headers = {
  "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self' http://127.0.0.1:* http://localhost:* vscode-webview:",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store"
};
function createHttpServer(site) {
  const server = (0, import_node_http.createServer)({ requestTimeout: 2e4, headersTimeout: 1e4 }, (request, response) => {
    void respond(site, request, response);
  });
  server.maxConnections = 500;
  return server;
}
async function respond(site, request, response) {
  try {
    const url = new URL(`http://host${request.url?.startsWith("/") ? request.url : "/"}`);
    const file = request.method === "GET" ? site.files.get(url.pathname) : void 0;
    if (file) write(response, 200, file.bytes, file.type);
    else writeJson(response, await answer(site, request, url));
  } catch (error) {
    if (!request.complete) response.setHeader("connection", "close");
    writeJson(response, failure(error));
  }
}
async function answer(site, request, url) {
  if (request.headers["sec-fetch-site"] === "cross-site")
    throw new HttpError(403, "Another web site cannot use this API.");
  const body = await readBody(request);
  return site.api({ method: request.method ?? "GET", path: url.pathname, query: url.searchParams, body });
}
function failure(error) {
  if (error instanceof HttpError) {
    return {
      status: error.status,
      body: { error: { message: error.message, ...error.field && { field: error.field } } }
    };
  }
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}
`);
  return {
    status: 500,
    body: { error: { message: "Something went wrong on our side. Nothing was changed." } }
  };
}
function writeJson(response, { status, body }) {
  if (body === void 0) write(response, status, Buffer.alloc(0));
  else write(response, status, Buffer.from(`${JSON.stringify(body)}
`), "application/json; charset=utf-8");
}
function write(response, status, bytes, type) {
  if (response.destroyed) return;
  response.writeHead(status, {
    ...headers,
    ...type && { "content-type": type },
    "content-length": bytes.length
  });
  response.end(bytes);
}

// src/server/static-files.ts
var import_node_fs4 = require("node:fs");
var import_node_path3 = require("node:path");
var types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8"
};
function loadStaticFiles(folder) {
  const files = (0, import_node_fs4.readdirSync)(folder).map((name) => {
    return [
      `/${name}`,
      { type: types[(0, import_node_path3.extname)(name)] ?? "application/octet-stream", bytes: (0, import_node_fs4.readFileSync)((0, import_node_path3.join)(folder, name)) }
    ];
  });
  const index = files.find(([path]) => path === "/index.html");
  return new Map(index ? [...files, ["/", index[1]]] : files);
}

// src/server/main.ts
var escalationInterval = 3e4;
try {
  run(readConfig(process.env, process.cwd()));
} catch (error) {
  refuse2(error);
}
function run(config) {
  const seed = loadSeed(config.seedPath);
  const files = loadStaticFiles((0, import_node_path4.join)(__dirname, "public"));
  const db = openDatabase(config.databasePath);
  process.once("exit", () => db.close());
  seedOnce(db, seed);
  const office = { db, clock: createClock(db, config.adjustableClock) };
  const server = createHttpServer({ api: createApi(office, seed), files });
  server.once("error", refuse2);
  server.listen(config.port, "127.0.0.1", () => announce(server.address()));
  keepEscalating(office);
  for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => process.exit(0));
}
function keepEscalating(office) {
  const { db } = office;
  setInterval(() => db.transaction(() => runDueEscalations(office)), escalationInterval).unref();
}
function announce(address) {
  const port = typeof address === "object" ? address?.port : address;
  process.stdout.write(`Acme Approvals is ready on http://127.0.0.1:${port}
`);
}
function refuse2(error) {
  process.stderr.write(
    `Acme Approvals cannot start. ${error instanceof Error ? error.message : String(error)}
`
  );
  process.exit(2);
}
