"""An annotated article on paper or as a PDF: real text, lanes and chips as on the page, a legend and tables."""
