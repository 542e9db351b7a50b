namespace TherapyOutcomes.Cli;

/// <summary>
/// Says the library's errors to users of the tool. The library speaks to developers, of its members and of the process; users have options and files.
/// </summary>
internal static class LibraryErrors
{
    // The longest come first where one contains another. A test looks for what is missing here.
    private static readonly (string Library, string Tool)[] Phrases =
    [
        ("Import it with StoreTextUnencrypted instead.", "Import it with --unencrypted instead of --master-keys."),
        ("Give this process the master keys (UseMasterKeys, or OutcomeServiceFactory.MasterKeys).", "Give --master-keys with the file of master keys."),
        ("(UseMasterKeys, or OutcomeServiceFactory.MasterKeys)", "(--master-keys)"),
        ("StoreTextUnencrypted", "--unencrypted"),
        ("this process has no master keys. Give it those with which the texts were sealed.", "no master keys were given. Give --master-keys with the file of those that sealed them."),
        ("Give this process the master keys with which its texts were sealed.", "Give --master-keys with the file of those that sealed its texts."),
        ("which this process does not have (it has: ", "which the file of master keys does not have (it has: "),
        ("Add that master key to those of this process.", "Add the line of that master key to the file."),
        ("which this process does not have.", "which the file of master keys does not have."),
        ("This process has another master key of that id", "The file has another master key of that id"),
        ("this process has another master key of that id", "the file has another master key of that id"),
        ("check the master keys of this process", "check the file of master keys"),
        ("Store them unencrypted, too, or begin with a new store.", "Give --unencrypted to store them in the same way, or begin with a new store."),
        (" Add a migration if there is none since UseTherapyOutcomes was called, and apply it, or run the script of OutcomeSchema.CreateScript.", " Restore the store from a backup."),
        (" Apply the host's migrations, or run the script of OutcomeSchema.CreateScript.", " Restore the store from a backup."),
        ("Add a migration for the new version of the package, and apply it.", "Use the version of therapy-outcomes that wrote it."),
        ("A newer version of the package has migrated it. Upgrade the package on this machine.", "A newer version has changed it. Upgrade therapy-outcomes on this machine."),
        ("If a command was being submitted, submit it again with the same id: what is recorded already is not recorded twice.", "Then run the command again: what is recorded already is not recorded twice."),
        ("submit the command again with the same id", "run the command again: what is recorded already is not recorded twice"),
        ("Adopt it with OutcomeSchema.AdoptAsync, and read the feed again from the start.", "Run adopt-store, and then feed without --after."),
        ("Read the feed again from the start, and pass over the events whose ids are known.", "Run feed again without --after, and pass over the events whose ids are known."),
        ("that this process may read it", "that you may read it"),
        ("Upgrade the library.", "Upgrade therapy-outcomes."),
        ("this version of the library reads", "this version of therapy-outcomes reads"),
    ];

    // What developers find in the inner exception.
    private static readonly string[] Reasons = ["; the inner exception says why", "; the inner exception names it", "; the inner exception names the table"];

    /// <summary>Returns the message of an error, in the words of the tool.</summary>
    public static string Say(TherapyOutcomesException error) => Say(error.Message, error.InnerException?.Message);

    internal static string Say(string message, string? reason)
    {
        foreach (var (library, tool) in Phrases)
        {
            message = message.Replace(library, tool, StringComparison.Ordinal);
        }

        foreach (var inner in Reasons)
        {
            message = message.Replace(inner, reason is null ? "" : $" ({reason.TrimEnd('.')})", StringComparison.Ordinal);
        }

        return message;
    }
}
