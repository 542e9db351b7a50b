using System.CommandLine;
using System.CommandLine.Help;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Builds the tree of all commands of the tool.</summary>
internal static class CommandTree
{
    public static RootCommand Build(CliHost host)
    {
        var root = new RootCommand("Shows what comes next for every client who got better. Records stay in memory, or in the store that you name.")
        {
            ReviewCommand.Build(host),
            AnalyzeCommand.Build(host),
            ReportCommand.Build(host),
            ApplyCommand.Build(host),
            ExplainingCommands.Worklist(host),
            ExplainingCommands.Explain(host),
            LetterCommands.Summary(host),
            LetterCommands.DischargeSummary(host),
            LetterCommands.Letter(host),
            LetterCommands.Card(host),
            ExportCommand.Build(host),
            ErasureCommands.Erase(host),
            ErasureCommands.Hold(host),
            ErasureCommands.Release(host),
            WorkCommands.RunDue(host),
            FeedCommand.Build(host),
            IntegrityCommands.Verify(host),
            IntegrityCommands.Seal(host),
            UpkeepCommands.Export(host),
            UpkeepCommands.Import(host),
            UpkeepCommands.Adopt(host),
            UpkeepCommands.Rotate(host),
            UpkeepCommands.AddKey(host),
            CatalogCommands.Rules(host),
            CatalogCommands.Measures(host),
            CatalogCommands.Schema(host),
            CatalogCommands.Diagram(host),
        };
        foreach (var command in root.Subcommands)
        {
            EmptyPaths.AreRejectedBy(command);
        }

        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new TeachingHelp((HelpAction)help.Action!, host);
        return root;
    }
}
