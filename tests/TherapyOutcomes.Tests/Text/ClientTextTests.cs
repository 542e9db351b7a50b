using System.Text.Json;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.Tests.Text;

public sealed class ClientTextTests
{
    [Fact]
    public void ToString_WithWords_IsATag() => Assert.Equal("[text]", $"{new ClientText("Mrs Rowan's knee")}");

    [Fact]
    public void ToString_BlankOrDefault_IsTheSameTag() => Assert.Equal(("[text]", "[text]"), (new ClientText("").ToString(), default(ClientText).ToString()));

    [Fact]
    public void Erase_Words_AreGoneAndFeaturesStay()
    {
        var text = new ClientText("Massage cured her back pain. She sleeps again.");

        var erased = text.Erase();

        Assert.Equal(("[erased]", "", true), (erased.ToString(), erased.Reveal(), erased.IsErased));
        Assert.Equal(text.Features, erased.Features);
        Assert.True(erased.Features is { ClaimsCure: true, MentionsHealth: true, Words: 8 });
        Assert.False(erased.IsBlank);
        Assert.Equal(erased, erased.Erase());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("Massage cured her back pain.")]
    [InlineData("äöü \"quoted\" \\ 😀")]
    public void Json_TextOrErased_ComesBackTheSame(string words)
    {
        foreach (var text in new[] { new ClientText(words), new ClientText(words).Erase() })
        {
            var read = JsonSerializer.Deserialize<ClientText>(JsonSerializer.Serialize(text));

            Assert.Equal(Canonical.Json(text), Canonical.Json(read));
        }
    }

    [Fact]
    public void Json_Erased_HasNoWordOfIt() =>
        Assert.DoesNotContain("Rowan", JsonSerializer.Serialize(new ClientText("Mrs Rowan").Erase()), StringComparison.Ordinal);

    [Theory]
    [InlineData("Dr Haas", " dr HAAS ", true)]
    [InlineData("Dr Haas", "Dr Haase", false)]
    public void Names_TrimmedAndWithoutCase_AreTheSame(string one, string other, bool same)
    {
        Assert.Equal(same, new ClientText(one).Names(new ClientText(other)));
        Assert.Equal(same, new ClientText(one).Names(other));
        Assert.False(new ClientText(one).Erase().Names(new ClientText(other).Erase()));
        Assert.False(new ClientText(one).Erase().Names(other));
    }

    [Fact]
    public void Term_Printed_HidesItsText()
    {
        Term term = "mail jane@example.org";

        Assert.Equal("[term]", $"{term}");
        Assert.Equal("", default(Term).ToString());
        Assert.DoesNotContain("jane", new Professional { Kind = term, Name = "Jane" }.ToString(), StringComparison.Ordinal);
    }
}
