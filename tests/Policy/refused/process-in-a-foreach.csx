// refused: System.Diagnostics.Process
foreach (var p in «System.Diagnostics.Process».GetProcesses()) { }
