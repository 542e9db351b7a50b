using System.CommandLine;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the <c>--actor</c> option, which says who is responsible for what is recorded.</summary>
internal static class ActorOption
{
    public static Option<string> Create() => new("--actor") { HelpName = "ID", Description = "The id of the person who decided this. It stays on record.", Required = true };
}
