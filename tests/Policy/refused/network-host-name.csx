// refused: System.Net.Dns
«System.Net.Dns».GetHostName()
