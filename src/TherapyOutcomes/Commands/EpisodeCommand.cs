using System.Text.Json.Serialization;
using TherapyOutcomes.Input;

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

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("episode", Episode);
    }
}
