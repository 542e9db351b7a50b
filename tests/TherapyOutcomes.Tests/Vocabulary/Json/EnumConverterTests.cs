using System.Text.Json;

namespace TherapyOutcomes.Tests.Vocabulary.Json;

public sealed class EnumConverterTests
{
    [Fact]
    public void Write_AStage_IsItsCSharpName() => Assert.Equal("\"Documenting\"", JsonSerializer.Serialize(EpisodeStage.Documenting));

    [Fact]
    public void Write_AScopeAndATopic_AreInCamelCaseAndKebabCase()
    {
        Assert.Equal("\"redFlags\"", JsonSerializer.Serialize(DisclosureScope.RedFlags));
        Assert.Equal("\"natural-course\"", JsonSerializer.Serialize(DiscussionTopic.NaturalCourse));
    }

    [Theory]
    [InlineData("\"documenting\"")]
    [InlineData("\"Unknown\"")]
    public void Read_AnUnknownStage_SaysOfWhatAndWhatIsAllowed(string json) =>
        Assert.StartsWith("EpisodeStage must be one of: Treating, Documenting,", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<EpisodeStage>(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_AnUnknownUrgency_SaysOfWhatAndWhatIsAllowed() =>
        Assert.StartsWith("Urgency must be one of: routine, urgent, same-day, emergency.", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Urgency>("\"soon\"")).Message, StringComparison.Ordinal);

    [Fact]
    public void Write_AValueThatIsNotDefined_SaysWhatIsAllowed()
    {
        Assert.Contains("Treating", Assert.Throws<ArgumentOutOfRangeException>(() => JsonSerializer.Serialize((EpisodeStage)99)).Message, StringComparison.Ordinal);
        Assert.Contains("routine", Assert.Throws<ArgumentOutOfRangeException>(() => JsonSerializer.Serialize((Urgency)99)).Message, StringComparison.Ordinal);
    }
}
