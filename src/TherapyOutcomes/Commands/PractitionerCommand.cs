using System.Text.Json.Serialization;
using TherapyOutcomes.Input;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Commands;

/// <summary>A command for a practitioner's record.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract record PractitionerCommand : Command
{
    private protected PractitionerCommand()
    {
    }

    /// <summary>The practitioner.</summary>
    public required PractitionerId Practitioner { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public sealed override RecordKey Record => RecordKey.For(Clinic, Practitioner);

    internal sealed override bool MayBegin => true;

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("practitioner", Practitioner);
    }
}
