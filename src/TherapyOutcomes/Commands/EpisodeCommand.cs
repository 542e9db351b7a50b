using System.Text.Json.Serialization;
using TherapyOutcomes.Events;
using TherapyOutcomes.Input;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Commands;

/// <summary>Represents a command for an episode of care.</summary>
public abstract record EpisodeCommand : Command
{
    private protected EpisodeCommand()
    {
    }

    /// <summary>The episode that the command is for.</summary>
    public required EpisodeId Episode { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public sealed override RecordKey Record => RecordKey.For(Clinic, Episode);

    /// <summary>
    /// Returns the event that records the fact in this command. Commands that need more than that are decided in their practice.
    /// </summary>
    internal virtual EpisodeEvent ToEvent() => throw new InvalidOperationException($"{GetType().Name} has a decision of its own.");

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("episode", Episode);
    }
}
