// refused: System.Security.Cryptography.RandomNumberGenerator
«System.Security.Cryptography.RandomNumberGenerator».GetInt32(5)
