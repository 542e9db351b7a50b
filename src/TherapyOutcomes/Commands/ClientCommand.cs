using System.Text.Json.Serialization;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Represents a command for a client's record.</summary>
public abstract record ClientCommand : Command
{
    private protected ClientCommand()
    {
    }

    /// <summary>The client whose record the command is for.</summary>
    public required ClientId Client { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public sealed override RecordKey Record => RecordKey.For(Clinic, Client);

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("client", Client);
    }
}
