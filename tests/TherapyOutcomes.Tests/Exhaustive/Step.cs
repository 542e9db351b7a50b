namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>What a letter led to from a world.</summary>
/// <param name="From">The world before it.</param>
/// <param name="Letter">The letter.</param>
/// <param name="Command">The command; null when the letter moved the clock.</param>
/// <param name="Decision">What was decided; null when the letter moved the clock.</param>
/// <param name="To">The world after it; the same one when it was refused.</param>
internal readonly record struct Step(World From, Letter Letter, Command? Command, Decision? Decision, World To)
{
    public ImmutableArray<RecordedEvent> Events => Decision?.Events ?? [];

    public IEnumerable<RecordedEvent> ClientEvents => Command is ClientCommand ? Events : Decision?.ClientEvents ?? [];

    public bool Accepted => Decision is null or { Accepted: true };
}
