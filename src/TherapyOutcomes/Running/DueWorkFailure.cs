namespace TherapyOutcomes.Running;

/// <summary>Represents a record, or a whole clinic, whose due work could not be done.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record DueWorkFailure
{
    internal DueWorkFailure()
    {
    }

    /// <summary>The clinic.</summary>
    public required ClinicId Clinic { get; init; }

    /// <summary>The record; null if it concerns the whole clinic, such as a policy that is not available.</summary>
    public RecordKey? Record { get; init; }

    /// <summary>The code of the error (<see cref="ErrorCodes"/>), or the id of the rule that refused to move the stage.</summary>
    public required string Code { get; init; }

    /// <summary>What went wrong, in English, without client text.</summary>
    public required string Message { get; init; }

    /// <summary>Returns the clinic or record and the code.</summary>
    public override string ToString() => $"{Record?.ToString() ?? Clinic.ToString()}: {Code}";
}
