// refused: System.Runtime.InteropServices.StructLayoutAttribute
[«System.Runtime.InteropServices.StructLayout»(System.Runtime.InteropServices.LayoutKind.Explicit)] struct U { [System.Runtime.InteropServices.FieldOffset(0)] public string S; [System.Runtime.InteropServices.FieldOffset(0)] public object O; }
