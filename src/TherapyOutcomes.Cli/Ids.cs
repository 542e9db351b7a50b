namespace TherapyOutcomes.Cli;

/// <summary>Reads ids that a user gave.</summary>
internal static class Ids
{
    private const string Form = "Ids are 1 to 64 characters from A-Z a-z 0-9 . _ -.";

    /// <exception cref="BadInputException">The text is no id.</exception>
    public static ClinicId Clinic(string text) => ClinicId.TryParse(text, out var id, out _) ? id : throw Wrong("--clinic", text);

    /// <exception cref="BadInputException">The text is no id.</exception>
    public static ActorId Actor(string text) => ActorId.TryParse(text, out var id, out _) ? id : throw Wrong("--actor", text);

    /// <exception cref="BadInputException">The text is no id.</exception>
    public static FactId Hold(string text) => FactId.TryParse(text, out var id, out _) ? id : throw Wrong("--hold", text);

    /// <exception cref="BadInputException">The text is no id.</exception>
    public static FactId Referral(string text) => FactId.TryParse(text, out var id, out _) ? id : throw Wrong("--referral", text);

    /// <exception cref="BadInputException">The text is no id.</exception>
    public static ClientId Client(string text) => ClientId.TryParse(text, out var id, out _) ? id : throw Wrong("CLIENT", text);

    private static BadInputException Wrong(string option, string text) => new($"{option} '{Shown.Plain(text)}' can't be an id. {Form}");
}
