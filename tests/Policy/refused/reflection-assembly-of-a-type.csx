// refused: System.Type.Assembly
new object().GetType().«Assembly».Location
