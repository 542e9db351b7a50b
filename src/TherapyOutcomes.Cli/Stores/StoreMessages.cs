using TherapyOutcomes.Cli.Wording;

namespace TherapyOutcomes.Cli.Stores;

/// <summary>Says where the records of a run went.</summary>
internal static class StoreMessages
{
    /// <summary>Says that everything is gone after the run, because no store was named.</summary>
    public static Task SayNothingIsKeptAsync(CliHost host, MessageFormatter words) => host.SayAsync(Phrases.For(words).Say("store.memory"));

    /// <summary>Says where new master keys are, if the run created some, and how to keep them.</summary>
    public static Task SayNewKeysAsync(CliHost host, OpenedStore store, MessageFormatter words) =>
        store.NewMasterKeys is { } path ? host.SayAsync(Phrases.For(words).Say("store.newKeys", ("path", Path.GetFullPath(path)))) : Task.CompletedTask;

    /// <summary>Says what was recorded in a store, and what had been recorded there before.</summary>
    public static Task SayKeptAsync(CliHost host, OpenedStore store, int recorded, int repeated, MessageFormatter words) => host.SayAsync(Phrases.For(words).Say(
        store.IsNew ? "store.keptNew" : "store.kept",
        ("new", Numbers.Write(recorded)),
        ("known", Numbers.Write(repeated)),
        ("store", store.IsNew ? store.Address.Path! : store.Address.Name)));
}
