using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Deciding;

/// <summary>What the process keeps of an episode tells whose records are needed, so that all are read at once. The store has the last word.</summary>
public sealed class ForeseenRecordsTests
{
    private static readonly RecordKey E1 = RecordKey.For(ClinicId.Default, new EpisodeId("e1"));

    [Fact]
    public void Submit_EpisodeThatTheProcessKnows_TakesOneReadAndOneAppend()
    {
        var store = new CountingStore(new InMemoryRecordStore());
        var clinic = Played(store, Open("c1"));
        clinic.Play(Score(10)).AssertAccepted();

        store.Reset();
        clinic.Play(Score(11)).AssertAccepted();

        Assert.Equal(2, store.Calls);
    }

    [Fact]
    public void Submit_EpisodeThatTheProcessDoesNotKnow_TakesTwoReadsAndOneAppend()
    {
        var store = new CountingStore(new InMemoryRecordStore());
        Played(store, Open("c1"), Score(10));

        store.Reset();
        Played(store, Score(11));

        Assert.Equal(3, store.Calls);
    }

    [Fact]
    public void Evaluate_EpisodeNamesAnotherClientByNow_JudgesByThatClientsRecord()
    {
        var store = new ReplaceableStore(new InMemoryRecordStore());
        var clinic = Played(store, Open("c1"));
        Assert.DoesNotContain(clinic.Evaluate(E1).Findings, finding => finding.Rule.Id == "MON009");

        // Another history under the same id, such as after a restore.
        var other = new InMemoryRecordStore();
        Played(other, Open("c2"), """{"type":"report-red-flag","at":"2026-02-03T10:00:00Z","actor":"p1","episode":"e1","flag":"dvt","detail":"swollen"}""");
        store.Content = other;

        Assert.Contains(clinic.Evaluate(E1).Findings, finding => finding.Rule.Id == "MON009");
        Assert.Equal("c2", clinic.Read("e1").Client.Value);
    }

    [Fact]
    public void Submit_AnotherProcessTransferredTheEpisode_AsksAboutThePractitionerOfNow()
    {
        var store = new InMemoryRecordStore();
        var clinic = Played(store, Open("c1"), Score(10));
        Played(store, """{"type":"transfer-episode","at":"2026-02-10T12:00:00Z","actor":"p1","episode":"e1","to":"p2","reason":"moves"}""");

        var answer = clinic.Play(Score(11)).AssertAccepted();

        Assert.Equal(answer.Version, clinic.ReadStored(E1).Count);
        Assert.Equal(AnswerWriter.Write(new TestClinic(store: store) { Now = clinic.Now }.Evaluate(E1)), AnswerWriter.Write(clinic.Evaluate(E1)));
    }

    private static TestClinic Played(IRecordStore store, params string[] lines)
    {
        var clinic = new TestClinic(store: store) { Now = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero) };
        foreach (var line in lines)
        {
            clinic.Play(line).AssertAccepted();
        }

        return clinic;
    }

    private static string Open(string client) =>
        $$"""{"type":"open-episode","at":"2026-02-02T09:00:00Z","actor":"p1","episode":"e1","client":"{{client}}","practitioner":"p1","complaint":"x","primaryMeasure":"ODI","chronicity":"chronic"}""";

    private static string Score(int day) =>
        $$"""{"type":"record-score","at":"2026-02-{{day}}T10:00:00Z","actor":"p1","episode":"e1","measure":"ODI","value":40}""";
}
