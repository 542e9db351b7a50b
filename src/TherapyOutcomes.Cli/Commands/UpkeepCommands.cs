using System.CommandLine;
using TherapyOutcomes.Cli.Stores;
using TherapyOutcomes.Cli.Upkeep;
using CliCommand = System.CommandLine.Command;

namespace TherapyOutcomes.Cli.Commands;

/// <summary>Defines the commands that move a whole store, and those that renew its master keys.</summary>
internal static class UpkeepCommands
{
    public static CliCommand Export(CliHost host) => OfStore(
        "export-store",
        "Write a whole store into one file, from which import-store fills another one, in whatever database.",
        File("The file to write. An earlier export is replaced, once the new one is complete; any other file is left alone."),
        host,
        (file, store, cancellationToken) => new ExportStoreRun(host, file, store).RunAsync(cancellationToken));

    public static CliCommand Import(CliHost host) => OfStore(
        "import-store",
        "Fill a new store from a file that export-store wrote. The file is verified before, and the store afterwards.",
        File("The file to read. Nothing is written unless it is whole and unchanged."),
        host,
        (file, store, cancellationToken) => new ImportStoreRun(host, file, store).RunAsync(cancellationToken));

    public static CliCommand Adopt(CliHost host) => OfStore(
        "adopt-store",
        "Give a store that was restored or copied an id of its own, before anyone uses it.",
        host,
        (store, cancellationToken) => new AdoptStoreRun(host, store).RunAsync(cancellationToken));

    public static CliCommand Rotate(CliHost host) => OfStore(
        "rotate-keys",
        "Wrap all keys of a store by the first master key of the file, so that the former ones are no longer needed.",
        host,
        (store, cancellationToken) => new RotateKeysRun(host, store).RunAsync(cancellationToken));

    public static CliCommand AddKey(CliHost host)
    {
        var file = File("The file of master keys, which is created if it is missing.");
        var id = new Option<string?>("--id") { HelpName = "ID", Description = "The id of the new key. Default: today's date." };
        var last = new Option<bool>("--last") { Description = "Add it as the last key, which wraps nothing yet. Default: as the first, which wraps new keys." };
        var command = new CliCommand("add-master-key", "Add a new master key to a file, or create the file.") { file, id, last };
        command.SetAction((parsed, _) => new AddMasterKeyRun(host, parsed.GetRequiredValue(file), parsed.GetValue(id), parsed.GetValue(last)).RunAsync());
        return command;
    }

    private static Argument<string> File(string description) => new("FILE") { Description = description };

    private static CliCommand OfStore(
        string name, string description, Argument<string> file, CliHost host, Func<string, StoreChoice, CancellationToken, Task<int>> run)
    {
        var store = StoreOptions.ForUpkeep();
        var command = new CliCommand(name, description) { file };
        store.AddTo(command);
        command.SetAction((parsed, cancellationToken) => run(parsed.GetRequiredValue(file), store.Required(parsed, host), cancellationToken));
        return command;
    }

    private static CliCommand OfStore(string name, string description, CliHost host, Func<StoreChoice, CancellationToken, Task<int>> run)
    {
        var store = StoreOptions.ForUpkeep();
        var command = new CliCommand(name, description);
        store.AddTo(command);
        command.SetAction((parsed, cancellationToken) => run(store.Required(parsed, host), cancellationToken));
        return command;
    }
}
