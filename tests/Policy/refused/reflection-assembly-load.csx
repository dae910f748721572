// refused: System.Reflection.Assembly
«System.Reflection.Assembly».Load("System.Net")
