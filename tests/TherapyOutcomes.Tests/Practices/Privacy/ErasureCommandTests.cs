using TherapyOutcomes.Serialization;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Practices.Privacy;

/// <summary>The commands around an erasure: what they take, what they refuse, and what comes of sending them again.</summary>
public sealed class ErasureCommandTests
{
    private readonly ForwardingStore _store = new(new InMemoryRecordStore());
    private readonly MasterKeyRing _keys = MasterKeyRing.Create();
    private readonly TestClinic _clinic;

    public ErasureCommandTests() => _clinic = new TestClinic(store: _store, masterKeys: _keys);

    [Fact]
    public void HoldErasure_OfAClientWithoutARecord_BeginsIt()
    {
        _clinic.HoldErasure(client: "nobody").AssertAccepted();

        var hold = Assert.Single(_clinic.ReadClient("nobody").ErasureHolds);
        Assert.Equal(("hold1", false, TestEpisode.Therapist), (hold.Id.Value, hold.IsReleased, hold.Recording.Actor));
    }

    [Fact]
    public void HoldErasure_AnIdThatIsTaken_IsRefused()
    {
        _clinic.HoldErasure().AssertAccepted();
        var taken = _clinic.Later(TimeSpan.FromMinutes(1)).HoldErasure(reason: "another court");

        Assert.Equal(AnswerOutcome.Refused, taken.Outcome);
        Assert.Single(_clinic.ReadClient("c1").ErasureHolds);
    }

    [Fact]
    public void ReleaseErasure_AHold_ReleasesThatOne()
    {
        _clinic.HoldErasure("hold1");
        _clinic.HoldErasure("hold2");

        _clinic.ReleaseErasure("hold1").AssertAccepted();

        Assert.Equal([("hold1", true), ("hold2", false)], _clinic.ReadClient("c1").ErasureHolds.Select(hold => (hold.Id.Value, hold.IsReleased)));
    }

    [Fact]
    public void ReleaseErasure_AHoldThatWasReleasedBefore_IsARepeatAndRecordsNothing()
    {
        _clinic.HoldErasure("hold1");
        _clinic.ReleaseErasure("hold1").AssertAccepted();

        var again = _clinic.Later(TimeSpan.FromDays(1)).ReleaseErasure("hold1", reason: "closed for good").AssertAccepted();

        Assert.True(again.IsRepeat);
        Assert.Equal(2, _clinic.ReadStored(RecordKey.For(ClinicId.Default, new ClientId("c1"))).Count);
    }

    [Fact]
    public void ReleaseErasure_AHoldThatThereIsNot_IsRefused()
    {
        Assert.Equal(ErrorCodes.RecordMissing, _clinic.ReleaseErasure().Error?.Code);
        _clinic.HoldErasure("hold1", client: "c1");

        Assert.Equal(AnswerOutcome.Refused, _clinic.ReleaseErasure("hold2").Outcome);
    }

    [Fact]
    public void Reason_WithoutWords_IsRefused()
    {
        _clinic.HoldErasure("hold1", reason: " . ").AssertRefused("REC005");
        _clinic.HoldErasure("hold1").AssertAccepted();

        _clinic.ReleaseErasure("hold1", reason: " . ").AssertRefused("REC005");
    }

    [Theory]
    [InlineData("erase-client", """ "client":"c1" """, ErrorCodes.FieldMissing, "reason")]
    [InlineData("erase-client", """ "reason":"other" """, ErrorCodes.FieldMissing, "client")]
    [InlineData("erase-client", """ "client":"c1","reason":"because" """, ErrorCodes.ValueUnknown, "reason")]
    [InlineData("erase-client", """ "client":"c1","reason":"other","episode":"e1" """, ErrorCodes.FieldUnknown, "episode")]
    [InlineData("hold-erasure", """ "client":"c1","reason":"a court" """, ErrorCodes.FieldMissing, "hold")]
    [InlineData("hold-erasure", """ "client":"c1","hold":"h1" """, ErrorCodes.FieldMissing, "reason")]
    [InlineData("hold-erasure", """ "client":"c1","hold":"h 1","reason":"a court" """, ErrorCodes.IdInvalid, "hold")]
    [InlineData("release-erasure", """ "client":"c1","hold":"h1" """, ErrorCodes.FieldMissing, "reason")]
    [InlineData("release-erasure", """ "client":"c1","reason":"closed" """, ErrorCodes.FieldMissing, "hold")]
    public void Read_Malformed_NamesTheField(string type, string fields, string code, string field)
    {
        var reading = CommandReader.Read($$"""{"type":"{{type}}","at":"2026-01-05T09:00:00Z","actor":"p1",{{fields}}}""");

        Assert.Equal((code, field), (reading.Error?.Code, reading.Error?.Field));
    }

    [Theory]
    [InlineData("client-request", ErasureReason.ClientRequest)]
    [InlineData("retention-ended", ErasureReason.RetentionEnded)]
    [InlineData("other", ErasureReason.Other)]
    public void Read_EachReason_IsRecorded(string name, ErasureReason reason)
    {
        _clinic.OpenEpisode();

        _clinic.Play($$"""{"type":"erase-client","at":"2026-01-05T00:00:00Z","actor":"p1","client":"c1","reason":"{{name}}"}""").AssertAccepted();

        Assert.Equal(reason, _clinic.ReadClient("c1").Erasure!.Value.Event.Reason);
    }

    [Fact]
    public void Submit_ReasonOutOfRange_IsMalformed() => Assert.Equal(AnswerOutcome.Malformed, _clinic.EraseClient(reason: (ErasureReason)9).Outcome);

    [Fact]
    public void EraseClient_OfWhomNothingIsHeld_IsNotFound()
    {
        _clinic.OpenEpisode();

        var answer = _clinic.EraseClient("nobody");

        Assert.Equal((AnswerOutcome.NotFound, ErrorCodes.RecordMissing), (answer.Outcome, answer.Error?.Code));
        Assert.Empty(_clinic.ReadStored(RecordKey.For(ClinicId.Default, new ClientId("nobody"))));
    }

    [Fact]
    public void AllThree_AfterTheClientDied_AreAccepted()
    {
        var care = _clinic.OpenEpisode();
        care.Discontinue(DiscontinuationKind.Died).AssertAccepted();

        _clinic.HoldErasure().AssertAccepted();
        _clinic.ReleaseErasure().AssertAccepted();
        _clinic.EraseClient(reason: ErasureReason.RetentionEnded).AssertAccepted();

        Assert.True(_clinic.Read("e1").Complaint.IsErased);
    }

    [Fact]
    public void HoldAndRelease_AfterTheErasure_AreRefused()
    {
        _clinic.OpenEpisode();
        _clinic.HoldErasure().AssertAccepted();
        _clinic.ReleaseErasure().AssertAccepted();
        _clinic.EraseClient().AssertAccepted();

        Assert.Equal(ErrorCodes.ClientErased, _clinic.HoldErasure("hold2").Error?.Code);
        Assert.Equal(ErrorCodes.ClientErased, _clinic.ReleaseErasure().Error?.Code);
    }

    [Fact]
    public async Task Preview_OfAnErasure_SaysWhatComesAndErasesNothing()
    {
        _clinic.OpenEpisode();

        Assert.True((await _clinic.Service.PreviewAsync(Erase)).Accepted);
        Assert.Equal("low back complaint", _clinic.Read("e1").Complaint.Reveal());
        Assert.Equal(0, _store.Purges);

        _clinic.HoldErasure();
        Assert.Equal("PRV006", Assert.Single((await _clinic.Service.PreviewAsync(Erase)).Findings).Rule.Id);
    }

    [Fact]
    public void EraseClient_EachTime_HasTheStoreRemoveWhatIsLeftOfKeys()
    {
        _clinic.OpenEpisode();
        _clinic.HoldErasure();
        _clinic.EraseClient().AssertRefused("PRV006");
        Assert.Equal(0, _store.Purges);

        _clinic.ReleaseErasure();
        Assert.False(_clinic.EraseClient().AssertAccepted().IsRepeat);
        Assert.Equal(1, _store.Purges);
        Assert.True(_clinic.EraseClient().AssertAccepted().IsRepeat);
        Assert.Equal(2, _store.Purges);
    }

    // Two processes carry out one request, each without knowing of the other.
    [Theory]
    [InlineData("erase", "erase")]
    [InlineData("erase", "other")]
    public async Task EraseClient_InTwoProcessesAtTheSameMoment_IsARepeatForOneOfThem(string id, string otherId)
    {
        _clinic.OpenEpisode();
        _store.OnceBeforeAppend = async () => Assert.True((await new TestClinic(store: _store.Content, masterKeys: _keys).Service.SubmitAsync(Erase with { CommandId = new(otherId) })).Accepted);

        var answer = await _clinic.Service.SubmitAsync(Erase with { CommandId = new(id) });

        Assert.Equal((true, true), (answer.Accepted, answer.IsRepeat));
        Assert.Single(_clinic.ReadStored(RecordKey.For(ClinicId.Default, new ClientId("c1"))));
    }

    // A command that was recorded, and whose sender never got the answer because the client was erased meanwhile.
    [Fact]
    public async Task Submit_ACommandThatWasRecordedJustBeforeTheErasure_IsRefusedAsErased()
    {
        _clinic.OpenEpisode();
        var goal = new SetGoal { At = _clinic.Now, Actor = TestEpisode.Therapist, Episode = new("e1"), Goal = new("g1"), Text = "walk to the market", CommandId = new("m1") };
        _store.OnceBeforeAppend = async () =>
        {
            var other = new TestClinic(store: _store.Content, masterKeys: _keys);
            Assert.True((await other.Service.SubmitAsync(goal)).Accepted);
            Assert.True((await other.Service.SubmitAsync(Erase)).Accepted);
        };

        var answer = await _clinic.Service.SubmitAsync(goal);

        Assert.Equal((AnswerOutcome.Refused, ErrorCodes.ClientErased), (answer.Outcome, answer.Error?.Code));
    }

    private static EraseClient Erase => new() { At = TestClinic.Start, Actor = TestEpisode.Therapist, Client = new("c1"), Reason = ErasureReason.ClientRequest };
}
