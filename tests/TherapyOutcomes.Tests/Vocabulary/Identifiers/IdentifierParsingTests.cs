using System.Reflection;

namespace TherapyOutcomes.Tests.Vocabulary.Identifiers;

public class IdentifierParsingTests
{
    public static TheoryData<Type> Ids => [.. typeof(EpisodeId).Assembly.GetExportedTypes().Where(type => type.Name.EndsWith("Id", StringComparison.Ordinal) && type.IsValueType)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Parse_AnyKindOfId_ReadsItsTextAndTellsWhyAnotherIsNone(Type id) =>
        typeof(IdentifierParsingTests).GetMethod(nameof(Check), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(id).Invoke(null, []);

    [Fact]
    public void TryParse_ATextThatIsNoId_SaysWhatIsAllowedWithoutRepeatingIt()
    {
        Assert.False(EpisodeId.TryParse("Ann Smith", out var none, out var reason));

        Assert.Equal(default, none);
        Assert.Equal("An id must be 1 to 64 characters from A-Z a-z 0-9 . _ -.", reason);
    }

    [Fact]
    public void TryParse_AMeasureWithAPercentSign_IsAnIdOfAMeasureOnly()
    {
        Assert.True(MeasureId.TryParse("NDI%", out var measure, out _));
        Assert.Equal("NDI%", measure.Value);
        Assert.False(EpisodeId.TryParse("NDI%", out _, out _));
    }

    private static void Check<T>()
        where T : struct, IParsable<T>
    {
        Assert.Equal("a.B-9_z", T.Parse("a.B-9_z", provider: null).ToString());
        Assert.True(T.TryParse(new string('a', 64), provider: null, out _));
        Assert.All(new[] { null, "", " ", "a b", "é", new string('a', 65) }, text => Assert.False(T.TryParse(text, provider: null, out _)));
        Assert.Throws<FormatException>(() => T.Parse("a b", provider: null));
        Assert.Throws<ArgumentNullException>(() => T.Parse(null!, provider: null));
    }
}
