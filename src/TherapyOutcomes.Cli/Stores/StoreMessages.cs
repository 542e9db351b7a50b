using TherapyOutcomes.Cli.Wording;

namespace TherapyOutcomes.Cli.Stores;

/// <summary>Says where the records of a run went.</summary>
internal static class StoreMessages
{
    /// <summary>Says that everything is gone after the run, because no store was named.</summary>
    public static Task SayNothingIsKeptAsync(CliHost host, MessageFormatter words) => host.SayAsync(Phrases.For(words).Say("store.memory"));

    /// <summary>Says what was recorded in a store, and what had been recorded there before.</summary>
    public static Task SayKeptAsync(CliHost host, StoreAddress store, bool isNew, int recorded, int repeated, MessageFormatter words) => host.SayAsync(Phrases.For(words).Say(
        isNew ? "store.keptNew" : "store.kept", ("new", Numbers.Write(recorded)), ("known", Numbers.Write(repeated)), ("store", isNew ? store.Path! : store.Name)));
}
