"""SciPy comes without types: those of what is called here."""
