// refused: System.Threading.Thread
«System.Threading.Thread».Sleep(1000);
