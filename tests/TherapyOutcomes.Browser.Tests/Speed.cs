// A browser is slow, and what it shows does not depend on the culture of the process that wrote the page.
[assembly: AssemblyTrait("Speed", "Slow")]
