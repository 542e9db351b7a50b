using TherapyOutcomes.Cli.Wording;

namespace TherapyOutcomes.Cli.Reading;

/// <summary>Represents the records that a command reads.</summary>
/// <param name="clinic">The clinics that hold the records.</param>
/// <param name="asOf">The requested day; null for none.</param>
internal abstract class SourceRecords(Clinic clinic, DateOnly? asOf)
{
    public Clinic Clinic => clinic;

    /// <summary>The path of the file that holds the records, which must not be overwritten; <see cref="Inputs.Pipe"/> if there is none.</summary>
    public abstract string FilePath { get; }

    /// <summary>The time to evaluate at, in the clinic's time zone: the end of the requested day or, without one, the latest that is known.</summary>
    public DateTimeOffset AsOf => TimeZoneInfo.ConvertTime(
        asOf is { } day ? clinic.Policy.EndOf(day).AddMilliseconds(-1) : Latest, clinic.Policy.TimeZone);

    /// <summary>The clinic's day at that time, whatever offset it was given in.</summary>
    public DateOnly Today => clinic.Policy.DayOf(AsOf);

    /// <summary>The time to evaluate at if no day was requested.</summary>
    protected abstract DateTimeOffset Latest { get; }

    /// <summary>The requested day, for messages.</summary>
    protected string By => asOf is { } day ? $" by {Phrases.English.Day(day)}" : "";

    /// <summary>Creates the error that there is no such episode.</summary>
    public abstract BadInputException NoSuchEpisode(RecordKey episode);

    /// <summary>Creates the error that there is nothing about a client.</summary>
    public abstract BadInputException NoSuchClient(ClinicId clinic, ClientId client);

    /// <summary>Creates the error that there are several clinics, where one is needed.</summary>
    public abstract BadInputException SeveralClinics(int count);

    /// <summary>Says on standard error what a person should know about the records.</summary>
    /// <returns>The exit code.</returns>
    public abstract Task<int> EndAsync(CliHost host);
}
