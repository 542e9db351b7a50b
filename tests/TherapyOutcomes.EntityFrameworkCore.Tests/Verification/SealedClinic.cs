using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Verification;

/// <summary>A clinic in a database, with the stories of six clients, of whom one was erased, and with seals.</summary>
internal sealed class SealedClinic : IAsyncDisposable
{
    public const string Erased = "c3";

    private SealedClinic(TestDatabase database, bool isUnencrypted)
    {
        Database = database;
        Store = new EntityFrameworkStore<OutcomesDbContext>(new Contexts(database));
        Clinic = new TestClinic(store: Store, masterKeys: isUnencrypted ? null : TestKeys.Ring);
        Factory = new OutcomeServiceFactory
        {
            Store = Store,
            Time = new ClinicClock { Now = new DateTimeOffset(2026, 9, 1, 12, 0, 0, TimeSpan.Zero) },
            MasterKeys = isUnencrypted ? null : TestKeys.Ring,
            StoresTextUnencrypted = isUnencrypted,
        };
    }

    public TestDatabase Database { get; }

    public EntityFrameworkStore<OutcomesDbContext> Store { get; }

    public TestClinic Clinic { get; }

    public OutcomeServiceFactory Factory { get; }

    /// <summary>The last seal, as it was anchored.</summary>
    public ClinicSeal Seal { get; private set; } = null!;

    public static async Task<SealedClinic> CreateAsync(DatabaseKind kind, bool isUnencrypted = false)
    {
        var clinic = new SealedClinic(await TestDatabase.CreateAsync(kind), isUnencrypted);
        await clinic.PlayAsync(isUnencrypted);
        return clinic;
    }

    public async Task<VerificationReport> VerifyAsync(bool againstSeal = true) =>
        await Factory.CreateVerifier().VerifyAsync(new VerificationOptions { Seals = againstSeal ? [Seal] : [] });

    public async Task SealAsync() => Seal = (await Factory.CreateVerifier().SealAsync(ClinicId.Default, new ActorId("office"))).Seal!;

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private async Task PlayAsync(bool isUnencrypted)
    {
        EpisodeStage[] stages = [EpisodeStage.Treating, EpisodeStage.Monitoring, EpisodeStage.Adjusting, EpisodeStage.Referring, EpisodeStage.Completed, EpisodeStage.Treating];
        for (var index = 0; index < stages.Length; index++)
        {
            Given.Episode(episode: $"e{index + 1}", client: $"c{index + 1}").In(stages[index]).Build(Clinic);
        }

        await SealAsync();
        Given.Episode(episode: "e7", client: "c1").In(EpisodeStage.Monitoring).WithRedFlag().Build(Clinic);
        Clinic.GrantConsent([DisclosureScope.Scores], client: "c2").AssertAccepted();
        Clinic.OnDay(60).RecordEducation();
        if (!isUnencrypted)
        {
            Clinic.EraseClient(Erased).AssertAccepted();
        }

        await SealAsync();
    }
}
