using System.CommandLine;
using TherapyOutcomes.Cli.Stores;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the <c>--store</c> option, which names where records are kept.</summary>
internal static class StoreOption
{
    /// <summary>The environment variable that names the store if the option does not.</summary>
    public const string Variable = "THERAPY_OUTCOMES_STORE";

    /// <summary>Creates the option of a command that writes.</summary>
    public static Option<string?> ForWriting() => Create(
        $"Keep the records in this SQLite file, which is created if it is missing, or in PostgreSQL (\"Host=…\"). Default: the environment variable {Variable}; without it, nothing is kept.");

    /// <summary>Creates the option of a command that only reads.</summary>
    public static Option<string?> ForReading() => Create(
        $"Read the records in this SQLite file, or in PostgreSQL (\"Host=…\"), instead of a file. Nothing is written. Default: the environment variable {Variable}.");

    /// <summary>Returns the store that was named, by the option or else by the environment; null if there is none.</summary>
    /// <exception cref="BadInputException">What was given is no store.</exception>
    public static StoreAddress? Store(this ParseResult parsed, Option<string?> option, CliHost host) => (parsed.GetValue(option), host.Store) switch
    {
        ({ } given, _) => StoreAddress.Read(option.Name, given),
        (null, { Length: > 0 } usual) => StoreAddress.Read(Variable, usual),
        _ => null,
    };

    private static Option<string?> Create(string description) => new("--store") { HelpName = "PATH|\"Host=…\"", Description = description };
}
