namespace TherapyOutcomes.Cli.Stores;

/// <summary>Represents the store that a run was given, and how it was told to keep the words of clients there.</summary>
/// <param name="Address">Where the store is.</param>
/// <param name="Texts">How words are kept. A store that has records shows it by itself.</param>
internal sealed record StoreChoice(StoreAddress Address, TextChoice Texts);
