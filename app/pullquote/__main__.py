"""`python -m pullquote`."""

from pullquote.cli import main

if __name__ == "__main__":
    main()
