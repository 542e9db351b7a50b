using TherapyOutcomes.Vault;
using static TherapyOutcomes.Tests.Support.Openings;

namespace TherapyOutcomes.Tests.Vault;

/// <summary>A clinic keeps to one way of storing texts: whoever comes with the other one is refused, and nothing is written.</summary>
public sealed class UnencryptedClinicTests
{
    private readonly InMemoryRecordStore _store = new();

    [Theory]
    [InlineData("c1")] // whose record has an event
    [InlineData("c2")] // who is known by an episode alone
    [InlineData("c3")] // of whom nothing is held
    public void Erase_InAnUnencryptedClinic_IsRefusedAndSaysWhy(string client)
    {
        var clinic = Node();
        clinic.OpenEpisode();
        clinic.OpenEpisode("e2", "c2");
        clinic.GrantConsent([DisclosureScope.Plan]).AssertAccepted();

        var answer = clinic.EraseClient(client);

        Assert.Equal((AnswerOutcome.Refused, ErrorCodes.TextsUnencrypted), (answer.Outcome, answer.Error?.Code));
        Assert.Equal("low back complaint", clinic.Read("e1").Complaint.Reveal());
        Assert.Null(clinic.ReadClient(client).Erasure);
    }

    [Fact]
    public async Task Submit_WithMasterKeysToAnUnencryptedClinic_IsRefusedWithoutWriting()
    {
        Node().OpenEpisode();
        var clinic = Node(MasterKeyRing.Create());

        foreach (var (episode, client) in new[] { ("e1b", "c1"), ("e2", "c2") })
        {
            var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => clinic.Service.SubmitAsync(Opening(episode, client)));
            Assert.Equal(ErrorCodes.TextsUnencrypted, thrown.Code);
        }

        Assert.Empty(await _store.InspectKeysAsync(ClinicId.Default.Value, after: null, size: 1, CancellationToken.None));
        Assert.Equal("low back complaint", clinic.Read("e1").Complaint.Reveal()); // reading is no harm
        Node().OpenEpisode("e2", "c2");
    }

    [Fact]
    public async Task Submit_WithMasterKeysToAnotherClinicOfTheStore_SealsThere()
    {
        Node().OpenEpisode();
        var clinic = Node(MasterKeyRing.Create());

        Assert.True((await clinic.Service.SubmitAsync(Opening("e1", "c1") with { Clinic = new("north") })).Accepted);

        Assert.NotNull(clinic.ReadStored(RecordKey.For(new ClinicId("north"), new EpisodeId("e1")))[0].KeyId);
    }

    // Began as a process without master keys, in a clinic that had no records: what it knew of it then must not let it write later.
    [Fact]
    public async Task Submit_WithoutMasterKeysToAClinicThatWasEmptyBefore_NoticesThatItIsSealedNow()
    {
        var unencrypted = Node();
        Assert.Null(await unencrypted.Service.EvaluateAsync(RecordKey.For(ClinicId.Default, new EpisodeId("e1"))));
        Node(MasterKeyRing.Create()).OpenEpisode();

        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => unencrypted.Service.SubmitAsync(Opening("e2", "c2")));

        Assert.Equal(ErrorCodes.KeyUnreadable, thrown.Code);
        Assert.Empty(unencrypted.ReadStored(RecordKey.For(ClinicId.Default, new EpisodeId("e2"))));
    }

    private TestClinic Node(MasterKeyRing? keys = null) => new(store: _store, masterKeys: keys) { Now = TestClinic.Day(2) };
}
