namespace TherapyOutcomes.Tests.Vault;

/// <summary>
/// What somebody who knows massage clinics would guess stands in a text: 100,000 different notes, phrases and names of up to 60
/// characters, always the same. Balanced by hand: a quarter each of plain words, health details, claims of a cure, and both together;
/// in the wild the last are rare, and would be too few to tell anything.
/// </summary>
internal static class Candidates
{
    public const int Count = 100_000;

    private const int MostLetters = 60;

    private static readonly string[] First =
        ["Ann", "Ben", "Cleo", "Dana", "Emil", "Fatima", "Grace", "Hugo", "Ines", "Jon", "Katarzyna", "Luis", "Mei", "Nora", "Omar", "Priya", "Quentin", "Rosalind", "Sam", "Theodora", "Uma", "Viktor", "Wren", "Yusuf", "Zoe"];

    private static readonly string[] Last =
        ["Abara", "Bell", "Castellanos", "Dietrich", "Evans", "Fox", "Garcia", "Haas", "Ito", "Jansen", "Kim", "Lindqvist", "Moreau", "Ng", "Okafor", "Petrov", "Quist", "Reed", "Silva", "Tanaka", "Ueda", "Vance", "Wolf", "Young", "Zhang"];

    private static readonly string[] Titles = ["", "", "", "Dr ", "Ms ", "Mr ", "Prof. ", "her aunt ", "his friend ", "the coach "];

    private static readonly string[] Who = ["", "she ", "he ", "client ", "today she ", "says he ", "still ", "now ", "no longer ", "often ", "seldom ", "again "];

    private static readonly string[] Plain =
        ["walks", "works", "drives", "sleeps", "cooks", "sings", "gardens", "carries bags", "plays with the children", "climbs the stairs", "cycles", "reads", "travels", "paints", "dances", "swims", "types", "shops alone"];

    private static readonly string[] Health =
        ["has neck pain", "feels stiff hips", "has a sore knee", "has a headache", "reports numb hands", "has back spasms", "has migraine", "has swollen ankles", "has arthritis", "feels shoulder pain", "has sciatica", "has asthma", "is dizzy", "has tendinitis"];

    private static readonly string[] Cured = ["is cured", "was cured", "feels cured", "is fixed", "calls it cured", "thinks it is cured"];

    // "Cured" is a word of health as well; these claim as much without one.
    private static readonly string[] Fixed = ["is fixed", "was fixed", "got fixed", "is now fixed", "has been fixed", "is quite fixed"];

    private static readonly string[] When =
        ["", " daily", " at work", " at home", " since May", " since June", " on Mondays", " at night", " in the morning", " after lunch", " when it rains", " with her sister", " with his son", " for an hour", " twice a week", " before breakfast", " on the train", " in the garden"];

    private static readonly string[] How =
        ["", ".", "!", " now", " as before", " a little", " quite well", " without help", " most days", " and is glad", " but slowly", " as planned", " once more", " with ease", " more than ever", " as agreed", " by herself", " by himself", ", he says", ", she says"];

    /// <summary>The candidates.</summary>
    public static string[] All { get; } = Make();

    private static string[] Make()
    {
        var random = new Random(20_260_302);
        var made = new HashSet<string>(StringComparer.Ordinal);
        for (var kind = 0; made.Count < Count; kind = (kind + 1) % 4)
        {
            var text = kind switch
            {
                0 when random.Next(3) == 0 => $"{Of(random, Titles)}{Of(random, First)} {(char)('A' + random.Next(26))}. {Of(random, Last)}",
                0 => Sentence(random, Of(random, Plain)),
                1 => Sentence(random, Of(random, Health)),
                2 => Sentence(random, Of(random, Fixed)),
                _ => Sentence(random, $"{Of(random, Health)} and {Of(random, Cured)}"),
            };
            if (text.Length is > 0 and <= MostLetters)
            {
                made.Add(text);
            }
        }

        return [.. made];
    }

    private static string Sentence(Random random, string said) =>
        $"{Of(random, Who)}{said}{Of(random, When)}{(random.Next(2) == 0 ? "" : Of(random, When))}{Of(random, How)}";

    private static string Of(Random random, string[] words) => words[random.Next(words.Length)];
}
