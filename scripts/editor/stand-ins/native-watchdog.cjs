// VS Code uses this module to end an extension host whose parent is gone. The rig ends whole process groups itself.
exports.start = () => undefined;
exports.exit = (code) => process.exit(code);
