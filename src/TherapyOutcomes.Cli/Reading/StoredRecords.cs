using TherapyOutcomes.Cli.Stores;

namespace TherapyOutcomes.Cli.Reading;

/// <summary>The records of a store, as of now.</summary>
internal sealed class StoredRecords(Clinic clinic, StoreAddress store, DateTimeOffset now, DateOnly? asOf) : SourceRecords(clinic, asOf)
{
    public override string FilePath => store.Path ?? Inputs.Pipe;

    protected override DateTimeOffset Latest => now;

    public override BadInputException NoSuchEpisode(RecordKey episode) =>
        new($"{store.Name} holds no episode '{episode.Id}' in the clinic {episode.Clinic}{By}. Give the id of an episode that it holds; worklist shows those with something to do.");

    public override BadInputException NoSuchClient(ClinicId clinic, ClientId client) =>
        new($"{store.Name} has nothing about a client '{client}' in the clinic {clinic}{By}. Give the id of a client for whom it holds an episode.");

    public override BadInputException SeveralClinics(int count) =>
        new($"{store.Name} holds the records of {count} clinics, but a report covers one. Give --clinic with the id of the clinic.");

    public override Task<int> EndAsync(CliHost host) => Task.FromResult(ExitCodes.Done);
}
