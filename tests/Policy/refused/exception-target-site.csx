// refused: System.Exception.TargetSite
try { } catch (Exception e) { _ = e.«TargetSite»; }
