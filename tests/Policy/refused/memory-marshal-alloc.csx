// refused: System.Runtime.InteropServices.Marshal
«System.Runtime.InteropServices.Marshal».AllocHGlobal(1)
