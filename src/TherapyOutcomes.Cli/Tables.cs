using Spectre.Console;

namespace TherapyOutcomes.Cli;

/// <summary>Creates tables that look the same on a terminal and in a file.</summary>
internal static class Tables
{
    /// <summary>Creates a console that writes to the host's output. It is plain unless the output is a terminal that supports colors.</summary>
    public static IAnsiConsole Console(CliHost host)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = host.HasColours ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = host.HasColours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new HostOutput(host),
        });
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>Creates a table with a line under its header and no other borders.</summary>
    public static Table Plain(params string[] headers)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var header in headers)
        {
            table.AddColumn(new TableColumn(new Text(header, new Style(decoration: Decoration.Bold))));
        }

        return table;
    }

    private sealed class HostOutput(CliHost host) : IAnsiConsoleOutput
    {
        public TextWriter Writer => host.Out;

        public bool IsTerminal => host.HasColours;

        public int Width => host.Width;

        // Nothing in this tool depends on the height.
        public int Height => 24;

        public void SetEncoding(System.Text.Encoding encoding)
        {
        }
    }
}
