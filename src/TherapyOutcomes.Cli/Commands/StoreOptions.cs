using System.CommandLine;
using TherapyOutcomes.Cli.Stores;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the options that name the store and say how the words of clients are kept in it.</summary>
internal sealed class StoreOptions
{
    /// <summary>The environment variable that names the store if the option does not.</summary>
    public const string Variable = "THERAPY_OUTCOMES_STORE";

    /// <summary>The environment variable that names the file of master keys if the option does not.</summary>
    public const string MasterKeysVariable = "THERAPY_OUTCOMES_MASTER_KEYS";

    /// <summary>The option that names the file of master keys.</summary>
    public const string MasterKeysName = "--master-keys";

    private readonly Option<string?> _store;
    private readonly Option<string?> _masterKeys;
    private readonly Option<bool> _unencrypted = new("--unencrypted") { Description = "The words of clients are stored as they are. A store that has records shows by itself how it keeps them." };

    private StoreOptions(string store, string masterKeys)
    {
        _store = new Option<string?>("--store") { HelpName = "PATH|\"Host=…\"", Description = store };
        _masterKeys = new Option<string?>(MasterKeysName) { HelpName = "FILE", Description = $"{masterKeys} Default: the environment variable {MasterKeysVariable}." };
    }

    public string Name => _store.Name;

    /// <summary>Creates the options of a command that writes.</summary>
    public static StoreOptions ForWriting() => new(
        $"Keep the records in this SQLite file, which is created if it is missing, or in PostgreSQL (\"Host=…\"). Default: the environment variable {Variable}; without it, nothing is kept.",
        "Seal the words of clients by the master keys in this file, which is created for a new store.");

    /// <summary>Creates the options of a command that only reads.</summary>
    public static StoreOptions ForReading() => new(
        $"Read the records in this SQLite file, or in PostgreSQL (\"Host=…\"), instead of a file. Nothing is written. Default: the environment variable {Variable}.",
        "The master keys of a sealed store.");

    /// <summary>Creates the options of a command that works on a store.</summary>
    public static StoreOptions ForUpkeep() => new(
        $"The store: a SQLite file, or PostgreSQL (\"Host=…\"). Default: the environment variable {Variable}.",
        "The master keys of a sealed store.");

    public void AddTo(CliCommand command)
    {
        command.Add(_store);
        command.Add(_masterKeys);
        command.Add(_unencrypted);
    }

    /// <summary>Returns whether the command line names a store.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(_store) is not null;

    /// <summary>Returns the store that was named, by the options or else by the environment; null if there is none.</summary>
    /// <exception cref="BadInputException">What was given is no store, or there is none and the words can't be kept anywhere.</exception>
    public StoreChoice? Choice(ParseResult parsed, CliHost host)
    {
        StoreAddress? address = (parsed.GetValue(_store), host.Store) switch
        {
            ({ } given, _) => StoreAddress.Read(_store.Name, given),
            (null, { Length: > 0 } usual) => StoreAddress.Read(Variable, usual),
            _ => null,
        };
        if (address is null)
        {
            RequireNone(parsed);
            return null;
        }

        return new StoreChoice(address, Texts(parsed, host));
    }

    /// <summary>Returns the store that was named.</summary>
    /// <exception cref="BadInputException">None was named, or what was given is no store.</exception>
    public StoreChoice Required(ParseResult parsed, CliHost host) => Choice(parsed, host)
        ?? throw new BadInputException($"Give {_store.Name} with the store: the path of a SQLite file, or a connection string of PostgreSQL.");

    /// <summary>Makes sure that no words are to be kept where there is no store.</summary>
    /// <exception cref="BadInputException">An option says how to keep words.</exception>
    public void RequireNone(ParseResult parsed)
    {
        if (parsed.GetValue(_masterKeys) is not null || parsed.GetValue(_unencrypted))
        {
            throw new BadInputException($"{(parsed.GetValue(_unencrypted) ? _unencrypted.Name : _masterKeys.Name)} says how words are kept in a store, and has no effect without {_store.Name}. Leave it out, or name the store.");
        }
    }

    private TextChoice Texts(ParseResult parsed, CliHost host) => (parsed.GetValue(_masterKeys), parsed.GetValue(_unencrypted)) switch
    {
        (not null, true) => throw new BadInputException($"{_masterKeys.Name} and {_unencrypted.Name} can't be given together: words are either sealed or not."),
        ({ } path, false) => KeysIn(_masterKeys.Name, path),
        (null, true) => new TextChoice { IsUnencrypted = true },
        _ => host.MasterKeys is { Length: > 0 } usual ? KeysIn(MasterKeysVariable, usual) : TextChoice.None,
    };

    private static TextChoice KeysIn(string source, string path) => string.IsNullOrWhiteSpace(path) || Secrets.HasMasterKey(path)
        ? throw new BadInputException($"{source} {(string.IsNullOrWhiteSpace(path) ? "is empty" : "is a master key itself")}. Give the path of a file of master keys.")
        : new TextChoice { MasterKeys = path, Source = source };
}
