-- Drives the language server from Neovim: opens a post, takes the first fix, and prints what it saw as JSON.
-- From the environment: the Node to run, the command line, and the file to open.
local node, cli, file = vim.env.VOCERO_NODE, vim.env.VOCERO_CLI, vim.env.VOCERO_FILE

vim.cmd('edit ' .. vim.fn.fnameescape(file))
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({
  name = 'vocero',
  cmd = { node, cli, 'lsp', '--stdio' },
  root_dir = vim.fn.fnamemodify(file, ':h'),
})
vim.lsp.buf_attach_client(buffer, client)

local function codes()
  return vim.tbl_map(function(found) return found.code end, vim.diagnostic.get(buffer))
end

vim.wait(15000, function() return #codes() > 0 end, 20)
local before = codes()

local params = vim.lsp.util.make_range_params()
params.context = { diagnostics = {} }
params.range = { start = { line = 4, character = 0 }, ['end'] = { line = 4, character = 1 } }
local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', params, 15000)
local action = answers[client].result[1]
vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
vim.wait(15000, function() return #codes() == 0 end, 20)

-- Completion at a half-written key, and at a value; the answer is applied as Neovim would.
local function complete(line, character)
  local answer = vim.lsp.buf_request_sync(buffer, 'textDocument/completion', {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    position = { line = line, character = character },
  }, 15000)[client].result
  return answer.items or answer
end
local function labels(items)
  return vim.tbl_map(function(item) return item.label end, items)
end

vim.api.nvim_buf_set_lines(buffer, 2, 3, false, { 'stat' })
local keys = vim.tbl_filter(function(label) return vim.startswith(label, 'stat') end, labels(complete(2, 4)))
vim.api.nvim_buf_set_lines(buffer, 2, 3, false, { 'status: ' })
local values = complete(2, 8)
local approved = vim.tbl_filter(function(item) return item.label == 'approved' end, values)[1]
vim.lsp.util.apply_text_edits({ approved.textEdit }, buffer, 'utf-16')

local hover = vim.lsp.buf_request_sync(buffer, 'textDocument/hover', {
  textDocument = vim.lsp.util.make_text_document_params(buffer),
  position = { line = 2, character = 2 },
}, 15000)[client].result

io.write(vim.fn.json_encode({
  before = before,
  action = action.title,
  line = vim.api.nvim_buf_get_lines(buffer, 4, 5, false)[1],
  after = #codes(),
  key = keys,
  values = labels(values),
  taken = vim.api.nvim_buf_get_lines(buffer, 2, 3, false)[1],
  hover = hover.contents.value,
}))
vim.cmd('qall!')
