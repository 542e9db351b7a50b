using System.Text.Json.Serialization;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Represents a command for a practitioner's record.</summary>
public abstract record PractitionerCommand : Command
{
    private protected PractitionerCommand()
    {
    }

    /// <summary>The practitioner whose record the command is for.</summary>
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
