using IntervalsDocs;

return await Docs.Of(args).RunAsync();
