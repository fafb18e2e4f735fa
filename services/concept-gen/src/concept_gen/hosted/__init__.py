"""What every hosted provider needs: an HTTP interface that may fail, purchases made once, checked
downloads."""
