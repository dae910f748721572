// refused: System.Runtime.CompilerServices.ModuleInitializerAttribute
[«System.Runtime.CompilerServices.ModuleInitializer»] internal static void Init() { }
