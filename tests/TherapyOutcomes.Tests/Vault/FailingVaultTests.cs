using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Vault;

/// <summary>A vault that throws passes unchanged; one that returns what it must never return is named. Nothing is written either way.</summary>
public sealed class FailingVaultTests
{
    private readonly FaultyStore _store = new();
    private readonly FaultyVault _vault;

    public FailingVaultTests() => _vault = new FaultyVault(new InMemoryTextVault(_store.Inner));

    [Theory]
    [InlineData(nameof(ITextVault.OpenAsync))]
    [InlineData(nameof(ITextVault.CreateAsync))]
    public async Task Submit_VaultThrows_PassesUnchangedAndTheNextWorks(string method)
    {
        var clinic = Clinic();
        foreach (var exception in new Exception[] { new TimeoutException(), new OperationCanceledException() })
        {
            _vault.Throws = called => called == method ? exception : null;

            Assert.Same(exception, await Assert.ThrowsAnyAsync<Exception>(() => clinic.Service.SubmitAsync(Opening(clinic))));

            Assert.Empty(await _store.ContentAsync());
        }

        _vault.Throws = _ => null;
        Assert.True((await clinic.Service.SubmitAsync(Opening(clinic)).WaitAsync(TimeSpan.FromSeconds(30))).Accepted);
    }

    [Theory]
    [InlineData(nameof(ITextVault.OpenAsync))]
    [InlineData(nameof(ITextVault.CreateAsync))]
    public async Task Submit_VaultReturnsNothing_NamesItAndTheNextWorks(string method)
    {
        var clinic = Clinic();
        _vault.ReturnsNothing = called => called == method;

        await AssertMisbehavesAsync(clinic, method);

        _vault.ReturnsNothing = _ => false;
        clinic.Send(Opening(clinic)).AssertAccepted();
    }

    [Fact]
    public async Task Submit_VaultReturnsAnotherRecordsKey_NamesIt()
    {
        var clinic = Clinic();
        _vault.Makes = made => made with { Secret = RecordSecret.Open(made.Secret.KeyId, made.Secret.Record with { Id = "other" }, new byte[RecordSecret.KeyLength]) };

        await AssertMisbehavesAsync(clinic, nameof(ITextVault.CreateAsync));
    }

    private async Task AssertMisbehavesAsync(TestClinic clinic, string method)
    {
        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => clinic.Service.SubmitAsync(Opening(clinic)));

        Assert.Equal(ErrorCodes.StorageMisbehaves, thrown.Code);
        Assert.Contains($"{nameof(FaultyVault)}.{method}", thrown.Message, StringComparison.Ordinal);
        Assert.Empty(await _store.ContentAsync());
    }

    private TestClinic Clinic() => new(store: _store, vault: _vault) { Now = TestClinic.Day(1) };

    private static OpenEpisode Opening(TestClinic clinic) => new()
    {
        At = clinic.Now,
        Actor = TestEpisode.Therapist,
        Episode = new("e1"),
        Client = new("c1"),
        Practitioner = TestEpisode.Practitioner,
        Complaint = "low back complaint",
        PrimaryMeasure = new("ODI"),
        Chronicity = Chronicity.Chronic,
    };

    private sealed class FaultyVault(ITextVault inner) : ITextVault
    {
        public Func<string, Exception?> Throws { get; set; } = _ => null;

        public Func<string, bool> ReturnsNothing { get; set; } = _ => false;

        public Func<NewRecordSecret, NewRecordSecret> Makes { get; set; } = made => made;

        public ValueTask<IReadOnlyList<RecordSecret>> OpenAsync(IReadOnlyList<RecordKey> records, CancellationToken cancellationToken) =>
            Throws(nameof(OpenAsync)) is { } exception ? throw exception
            : ReturnsNothing(nameof(OpenAsync)) ? default
            : inner.OpenAsync(records, cancellationToken);

        public async ValueTask<NewRecordSecret> CreateAsync(RecordKey record, ClientId? subject, CancellationToken cancellationToken) =>
            Throws(nameof(CreateAsync)) is { } exception ? throw exception
            : ReturnsNothing(nameof(CreateAsync)) ? null!
            : Makes(await inner.CreateAsync(record, subject, cancellationToken));

        public ValueTask<int> DestroyAsync(ClinicId clinic, ClientId subject, CancellationToken cancellationToken) => inner.DestroyAsync(clinic, subject, cancellationToken);
    }
}
