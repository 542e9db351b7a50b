using System.Text.Json;

namespace TherapyOutcomes.Tests.Vocabulary.ClientTexts;

public sealed class ClientTextTests
{
    [Fact]
    public void ToString_WithWords_IsATag() => Assert.Equal("[text]", $"{new ClientText("Mrs Rowan's knee")}");

    [Fact]
    public void ToString_BlankOrDefault_IsTheSameTag() => Assert.Equal(("[text]", "[text]"), (new ClientText("").ToString(), default(ClientText).ToString()));

    [Fact]
    public void Reveal_Erased_IsEmptyAndFeaturesStay()
    {
        var text = new ClientText("Massage cured her back pain. She sleeps again.");

        var erased = ClientText.Erased(text.Features, token: null);

        Assert.Equal(("[erased]", "", true, false), (erased.ToString(), erased.Reveal(), erased.IsErased, erased.HasWords));
        Assert.True(erased.Features is { ClaimsCure: true, MentionsHealth: true, Length: TextLength.Short, Grade: null });
        Assert.False(erased.IsBlank);
    }

    [Fact]
    public void Reveal_WordsThatWereNotRead_SaysWhatToDo()
    {
        var text = ClientText.WithoutWords(default, token: null);

        Assert.Contains("read the record", Assert.Throws<InvalidOperationException>(() => text.Reveal()).Message, StringComparison.Ordinal);
        Assert.Equal(("[text]", false, false), (text.ToString(), text.HasWords, text.IsErased));
    }

    [Fact]
    public void Json_OfAnyObject_ShowsNoWordsAndReadsNone()
    {
        var json = JsonSerializer.Serialize(new Professional { Kind = "physician", Name = "Jane Roe" });

        Assert.Contains("""{"redacted":true}""", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Roe", json, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ClientText>("""{"redacted":true}"""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ClientText>("\"words\""));
    }

    [Theory]
    [InlineData("Dr Haas", " dr HAAS ", true)]
    [InlineData("Dr Haas", "Dr.  Haas", true)]
    [InlineData("Dr. Haas", "Dr.Haas", true)]
    [InlineData("Dr\u200bHaas", "Dr Haas", true)]
    [InlineData("Dr\ufffe\ufdd0Haas", "Dr Haas", true)]
    [InlineData("Dr\ud800Haas", "Dr Haas", false)]
    [InlineData("Dr Haas-Lind", "Dr Haas Lind", false)]
    [InlineData("Jos\u00e9", "Jose\u0301", true)]
    [InlineData("Dr Haas", "Dr Haase", false)]
    [InlineData("Dr Haas", "", false)]
    public void Names_CaseWhiteSpaceAndFullStops_DontCount(string one, string other, bool same)
    {
        Assert.Equal(same, new ClientText(one).Names(new ClientText(other)));
        Assert.Equal(same, new ClientText(one).Names(other));
        Assert.Equal(same, Token(one).Names(Token(other)));
    }

    [Fact]
    public void Names_WithoutWordsAndWithoutToken_MatchesNothing()
    {
        var gone = ClientText.Erased(default, token: null);

        Assert.False(gone.Names(gone) || gone.Names("") || new ClientText("Dr Haas").Names(gone));
    }

    [Fact]
    public void Names_Public_NeedsNoKey()
    {
        var (mark, plain) = (NameTokens.Under(new byte[32]), NameTokens.Plain);

        Assert.True(ClientText.WithoutWords(default, mark.Mark("Public").Token).Names(plain.Mark("public")));
        Assert.False(ClientText.WithoutWords(default, mark.Mark("Dr Haas").Token).Names(plain.Mark("public")));
    }

    [Theory]
    [InlineData("kind:physician", "Kind: Physician")]
    [InlineData("kind:nurse-practitioner", "kind:nurse practitioner")]
    [InlineData("Kind: Nurse_Practitioner", "kind:nurse-practitioner")]
    [InlineData("kind:nursepractitioner", "KIND:NURSE PRACTITIONER")]
    public void Names_SpacesHyphensAndUnderscoresInAKind_DontCount(string one, string other)
    {
        var mark = NameTokens.Under(new byte[32]);

        Assert.True(new ClientText(one).Names(other) && Token(one).Names(new ClientText(other)));
        Assert.True(ClientText.WithoutWords(default, mark.Mark(one).Token).Names(mark.Mark(other)));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" \u200b.", true)]
    [InlineData("kind:", true)]
    [InlineData("Kind : . -", true)]
    [InlineData("kind:md", false)]
    [InlineData("K", false)]
    public void IsBlank_OfARecipient_IsTrueForWhoNamesNobody(string name, bool blank) => Assert.Equal(blank, RecipientName.IsBlank(name));

    [Theory]
    [InlineData("kind: sister, Anna Muster")]
    [InlineData("Kind:Anna Muster")]
    [InlineData("kind:")]
    [InlineData("my kind:sister")]
    public void Token_OfWhatMayNameSomebody_HoldsNoWord(string name) =>
        Assert.DoesNotMatch("(?i)anna|muster|sister|kind", NameTokens.Under(new byte[32]).Mark(name).Token!);

    [Fact]
    public void Names_StoredBeforeAVaultWasUsed_IsMatchedByTheWordsAtHand()
    {
        var stored = ClientText.WithoutWords(default, NameTokens.Plain.Mark("Dr. Haas").Token);
        var marked = NameTokens.Under(new byte[32]);

        Assert.True(stored.Names(marked.Mark("dr haas")) && marked.Mark("dr haas").Names(stored));
        Assert.False(stored.Names(marked.Mark("Dr Haase")));
    }

    [Fact]
    public void Mark_HalfASurrogatePair_IsATokenLikeAnyOther() =>
        Assert.True(NameTokens.Plain.Mark("Dr \ud800").Names(NameTokens.Plain.Mark("dr \ud800")));

    [Fact]
    public void Token_UnderAnotherKey_IsAnother()
    {
        var (one, other) = (NameTokens.Under(new byte[32]), NameTokens.Under([1, .. new byte[31]]));

        Assert.NotEqual(one.Mark("Dr Haas").Token, other.Mark("Dr Haas").Token);
        Assert.NotEqual(one.Mark("Dr Haas").Token, NameTokens.Plain.Mark("Dr Haas").Token);
    }

    [Fact]
    public void Term_Printed_HidesItsText()
    {
        Term term = "mail jane@example.org";

        Assert.Equal("[term]", $"{term}");
        Assert.Equal("", default(Term).ToString());
        Assert.DoesNotContain("jane", new Professional { Kind = term, Name = "Jane" }.ToString(), StringComparison.Ordinal);
    }

    // As it comes back from a store, where decisions leave the words out.
    private static ClientText Token(string name) => ClientText.WithoutWords(default, NameTokens.Plain.Mark(name).Token);
}
