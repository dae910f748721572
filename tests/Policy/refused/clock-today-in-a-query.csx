// refused: System.DateTime.Today
from x in new[] { 1 } select DateTime.«Today»
