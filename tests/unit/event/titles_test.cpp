// Headlines and the reasons behind a report.
#include <boost/test/unit_test.hpp>

#include "dateline/diagnostics/utf8.hpp"
#include "newsroom.hpp"

using dateline::test::Told;

BOOST_AUTO_TEST_SUITE(titles)

BOOST_AUTO_TEST_CASE(a_frame_is_filled_with_short_names) {
    BOOST_TEST(Told("On Sunday, Anna Berg invited Karl Lund to a debate on Chatter.").title("invited") ==
               "Berg invites Lund to Chatter");
    BOOST_TEST(Told("The launch of Skyline's Comet Seven pleased all.").title("launch") ==
               "Skyline launches Comet Seven");
}

BOOST_AUTO_TEST_CASE(without_an_actor_the_frame_is_passive) {
    BOOST_TEST(Told("Chatter was launched last year.").title("launched") == "Chatter is launched");
}

BOOST_AUTO_TEST_CASE(a_verb_that_is_not_the_frame_s_keeps_its_own_word) {
    BOOST_TEST(Told("The senate acquitted Karl Lund on Sunday.").title("acquitted") == "Senate acquits Lund");
    BOOST_TEST(Told("Anna Berg and Karl Lund discussed the budget.").title("discussed") ==
               "Berg and Lund discuss budget");
    BOOST_TEST(Told("The brewery said it would cut 500 jobs.").title("cut") == "Brewery cuts 500 jobs");
    BOOST_TEST(Told("It would cut 500 jobs.").title("cut") == "Cut 500 jobs");
}

BOOST_AUTO_TEST_CASE(what_stands_behind_a_preposition_keeps_it) {
    BOOST_TEST(Told("Anna Berg travelled to Tokyo in May.").title("travelled") == "Berg travels to Tokyo");
    BOOST_TEST(Told("Anna Berg and Karl Lund met in Oslo to discuss the budget.").title("met") ==
               "Berg and Lund meet in Oslo");
    BOOST_TEST(Told("The council imposed new tariffs on Norway.").title("imposed") == "Council imposes new tariffs");
}

BOOST_AUTO_TEST_CASE(the_place_of_one_who_acts_is_not_the_one_who_acts) {
    BOOST_TEST(Told("A court in Oslo sentenced Karl Lund to two years.").title("sentenced") == "Court sentences Lund");
}

BOOST_AUTO_TEST_CASE(an_idiom_is_told_by_its_kind) {
    BOOST_TEST(Told("Anna Berg took office in January.").title("took") == "Berg takes office");
    BOOST_TEST(Told("Workers at the port went on strike.").title("went") == "Workers go on strike");
}

BOOST_AUTO_TEST_CASE(police_are_several) {
    BOOST_TEST(Told("Police arrested three men.").title("arrested") == "Police arrest three men");
}

BOOST_AUTO_TEST_CASE(figures_and_measures_take_no_part) {
    BOOST_TEST(Told("The senate voted 57 to 43.").title("voted") == "Senate votes");
    BOOST_TEST(Told("An earthquake of magnitude 6.1 shook the town.").title("earthquake") == "Earthquake");
}

BOOST_AUTO_TEST_CASE(a_statement_shows_its_telling_words) {
    Told const t("\u201CIn general, it is a very generous offer, but we must think,\u201D Petra Novak said.");
    BOOST_TEST(t.title("said") == "Novak: \u201Ca very generous offer\u201D");
}

BOOST_AUTO_TEST_CASE(a_statement_without_telling_words_names_its_hearers) {
    BOOST_TEST(Told("Petra Novak told reporters that he was ill.").title("told") == "Novak tells reporters");
}

BOOST_AUTO_TEST_CASE(praise_shows_the_word_that_was_marked) {
    Told const t("In January, Anna Berg tweeted praise for Otto Wirth, calling him \u201Camazing\u201D.");
    BOOST_TEST(t.title("tweeted") == "Berg praises Wirth as \u201Camazing\u201D");
}

BOOST_AUTO_TEST_CASE(a_post_says_its_language) {
    Told const t(
        "Anna Berg criticized the law on Sunday. She followed it up with a tweet in Bordurian, saying it was a "
        "\u201Cgreat shame\u201D.");
    BOOST_TEST(t.title("followed") == "Berg: \u201Cgreat shame\u201D (in Bordurian)");
}

BOOST_AUTO_TEST_CASE(a_chief_is_named_with_his_house) {
    BOOST_TEST(Told("Anna Berg thanked Nordbank chief Otto Wirth.").title("thanked") ==
               "Berg thanks Wirth of Nordbank");
}

BOOST_AUTO_TEST_CASE(a_verb_without_a_kind_stands_in_the_present) {
    BOOST_TEST(Told("Anna Berg juggled three oranges.").title("juggled") == "Berg juggles three oranges");
}

BOOST_AUTO_TEST_CASE(several_actors_have_a_plural_verb) {
    BOOST_TEST(Told("Officers arrested Otto Wirth.").title("arrested") == "Officers arrest Wirth");
    BOOST_TEST(Told("Officers criticized Otto Wirth.").title("criticized") == "Officers criticize Wirth");
}

BOOST_AUTO_TEST_CASE(a_title_is_never_longer_than_sixty_characters) {
    Told const t(
        "The extraordinarily distinguished chamber orchestra of the northern harbour town thanked the incomparably "
        "patient and "
        "generous honorary president of the guild.");
    for (auto const trigger : {"thanked"}) BOOST_TEST(dateline::count_characters(t.title(trigger)) <= 60u);
}

BOOST_AUTO_TEST_CASE(why_says_where_the_date_comes_from) {
    BOOST_TEST(Told("Anna Berg thanked Otto\nWirth on Friday.").why("thanked").find("Otto Wirth") != std::string::npos);
    std::string const why = Told("Anna Berg thanked Otto Wirth on Friday.").why("thanked");
    BOOST_TEST(why.find("5 Mar 2021: \u201CFriday\u201D stands in its clause") != std::string::npos);
    BOOST_TEST(why.find("target: \u201COtto Wirth\u201D is Otto Wirth") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(why_says_that_there_is_no_date) {
    BOOST_TEST(Told("Users gather on Chatter.").why("gather").find("no date") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_name_with_a_spelling_of_its_own_keeps_it_at_the_begin) {
    BOOST_TEST(Told("An iReader was sold on Sunday.").title("sold").starts_with("iReader "));
}

BOOST_AUTO_TEST_CASE(a_verb_of_two_words_keeps_both_and_its_object) {
    BOOST_TEST(Told("The council put off a vote on the budget.").title("put") == "Council puts off vote");
    BOOST_TEST(Told("The bank wrote off the loans.").title("wrote") == "Bank writes off loans");
    BOOST_TEST(Told("The council called off the talks with Norway.").title("called") == "Council calls off talks");
}

BOOST_AUTO_TEST_CASE(an_event_s_noun_is_told_by_its_own_verb) {
    BOOST_TEST(Told("Gunmen carried out a robbery at a bank.").title("robbery") == "Gunmen rob bank");
    BOOST_TEST(Told("Norway held parliamentary elections.").title("held") == "Norway holds parliamentary elections");
}

BOOST_AUTO_TEST_CASE(what_becomes_of_the_object_is_told) {
    BOOST_TEST(Told("The council left the rates unchanged.").title("left") == "Council leaves rates unchanged");
}

BOOST_AUTO_TEST_CASE(an_object_that_takes_no_part_is_named) {
    BOOST_TEST(Told("A court ordered the arrest of Karl Lund.").title("ordered") == "Court orders arrest of Lund");
    BOOST_TEST(Told("The two sides will meet in Oslo.").title("meet") == "Two sides meet in Oslo");
}

BOOST_AUTO_TEST_CASE(those_who_are_counted_are_named) {
    BOOST_TEST(Told("Dozens of ministers resigned on Sunday.").title("resigned") == "Dozens of ministers resign");
    BOOST_TEST(Told("Shares of Skyline fell on Sunday.").title("fell") == "Shares of Skyline fall");
    BOOST_TEST(Told("Shares of Skyline fell on Sunday.").actor("fell") == "skyline");
}

BOOST_AUTO_TEST_CASE(what_is_approved_is_not_whom_it_is_for) {
    BOOST_TEST(Told("The fund approved a $3 billion loan to Arcadia.").title("approved") ==
               "Fund approves $3 billion loan to Arcadia");
}

BOOST_AUTO_TEST_CASE(a_place_keeps_the_preposition_of_the_text) {
    BOOST_TEST(Told("Students staged a protest in Borduria.").title("protest") == "Students protest in Borduria");
}

BOOST_AUTO_TEST_CASE(an_idiom_in_the_passive_is_told_by_its_kind) {
    BOOST_TEST(Told("Karl Lund was found guilty of fraud.").title("found") == "Lund is found guilty");
    BOOST_TEST(Told("Karl Lund was forced to resign.").title("forced") == "Lund resigns");
}

BOOST_AUTO_TEST_CASE(a_headline_without_an_object_is_passive) {
    BOOST_TEST(Told("# Mayor arrested after protest in Oslo\n\nIt rained.").target("arrested") == "Mayor");
    BOOST_TEST(Told("# Skyline sued by Arcadia over patents\n\nIt rained.").title("sued") == "Arcadia sues Skyline");
    BOOST_TEST(Told("# Skyline fined $5bn by Arcadia\n\nIt rained.").actor("fined") == "arcadia");
    BOOST_TEST(Told("# Woman charged with murder\n\nIt rained.").title("charged") == "Woman is charged");
    BOOST_TEST(Told("# Three killed in crash\n\nIt rained.").title("killed") == "Three are killed");
    BOOST_TEST(Told("# Skyline raised prices\n\nIt rained.").actor("raised") == "skyline");
}

BOOST_AUTO_TEST_CASE(a_figure_alone_may_be_the_object) {
    BOOST_TEST(Told("# Gunmen kill 60 at concert hall\n\nIt rained.").title("kill") == "Gunmen kill 60");
}

BOOST_AUTO_TEST_CASE(several_whose_plural_is_a_word_of_its_own_agree_too) {
    BOOST_TEST(Told("The two leaders rejected the plan.").title("rejected") == "Two leaders reject plan");
}

BOOST_AUTO_TEST_CASE(a_name_goes_on_behind_of) {
    BOOST_TEST(Told("The Archbishop of Nidaros resigned on Sunday.").title("resigned") ==
               "Archbishop of Nidaros resigns");
    BOOST_TEST(Told("Workers at the Port of Borduria walked out.").title("walked") == "Workers go on strike");
    BOOST_TEST(Told("The Church of Arcadia apologised on Sunday.").actor("apologised") == "The Church of Arcadia");
}

BOOST_AUTO_TEST_CASE(whom_a_denial_is_about_is_said_with_its_no) {
    BOOST_TEST(Told("No one was hurt on Sunday.").title("hurt") == "No one is hurt");
    BOOST_TEST(Told("None of the passengers were injured.").title("injured") == "None of the passengers are injured");
    BOOST_TEST(Told("Nobody was killed.").title("killed") == "Nobody is killed");
}

BOOST_AUTO_TEST_CASE(a_part_of_several_is_named_with_them) {
    BOOST_TEST(Told("Five of the miners died on Sunday.").title("died") == "Five of the miners die");
    BOOST_TEST(Told("One of the pilots died on Sunday.").title("died") == "One of the pilots dies");
    BOOST_TEST(Told("Some of the guests were arrested.").title("arrested") == "Some of the guests are arrested");
    BOOST_TEST(Told("Arcadian rebels attacked a ship.").title("attacked") == "Arcadian rebels attack ship");
}

BOOST_AUTO_TEST_CASE(those_who_are_counted_are_several) {
    BOOST_TEST(Told("Two men were jailed on Sunday.").title("jailed") == "Two men are jailed");
    BOOST_TEST(Told("One man was jailed on Sunday.").title("jailed") == "One man is jailed");
}

BOOST_AUTO_TEST_CASE(what_is_cancelled_is_not_with_whom) {
    BOOST_TEST(Told("Nordbank cancelled its merger with Vega on Sunday.").title("cancelled") ==
               "Nordbank cancels merger with Vega Motors");
}

BOOST_AUTO_TEST_CASE(two_names_that_begin_a_headline_act_both) {
    BOOST_TEST(Told("# Arcadia, Borduria sign treaty\n\nIt rained.").title("sign") ==
               "Arcadia and Borduria sign treaty");
}

BOOST_AUTO_TEST_CASE(whose_complaint_it_was_is_not_who_was_fined) {
    BOOST_TEST(Told("Arcadia fined the company 1.8 billion euros after a complaint by Skyline.").title("fined") ==
               "Arcadia fines company");
    BOOST_TEST(Told("It rained. They threw explosives.").title("threw") == "They throw explosives");
}

BOOST_AUTO_TEST_CASE(somebody_is_called_by_the_name_beside_what_he_is) {
    Told const t("The minister from Borduria, Hans Maier, resigned.");
    BOOST_TEST(t.title("resigned") == "Hans Maier resigns");
    BOOST_TEST(Told("Police arrested the leader of the party, Ali Hassan.").title("arrested") ==
               "Police arrest Ali Hassan");
    BOOST_TEST(Told("A man from Arcadia was arrested.").title("arrested") == "Man is arrested");
    BOOST_TEST(Told("A man from Dexter, Borduria, was arrested.").title("arrested") == "Man is arrested");
}

BOOST_AUTO_TEST_CASE(of_whom_nothing_is_known_the_pronoun_acts) {
    BOOST_TEST(Told("It rained. She repaired the fence.").title("repaired") == "She repairs fence");
    BOOST_TEST(Told("It rained. They blocked the road.").title("blocked") == "They block road");
}

BOOST_AUTO_TEST_CASE(who_did_a_deed_stands_behind_by) {
    Told const t("Riots broke out after the killing by guards of a boy.");
    BOOST_TEST(t.title("killing") == "Guards kill boy");
    BOOST_TEST(Told("The report was published after the shooting by guards of two farmers.").actor("published") == "");
    BOOST_TEST(Told("The arrest by guards of a baker angered the town.").target("arrest") == "a baker");
}

BOOST_AUTO_TEST_CASE(those_who_are_counted_are_named_once) {
    BOOST_TEST(Told("The storm damaged dozens of houses.").title("damaged") == "Storm damages dozens of houses");
}

BOOST_AUTO_TEST_CASE(a_word_with_hyphens_is_one_word_of_a_name) {
    BOOST_TEST(Told("Police arrested a 40-year-old man.").title("arrested") == "Police arrest 40-year-old man");
}

BOOST_AUTO_TEST_CASE(a_title_keeps_the_particle_of_its_verb) {
    BOOST_TEST(Told("A plane took off at dawn.").title("took") == "Plane takes off");
    BOOST_TEST(Told("Karl Lund was knocked out by Otto Wirth.").title("knocked") == "Wirth knocks out Lund");
}

BOOST_AUTO_TEST_CASE(what_somebody_has_is_told_with_what_stands_behind_it) {
    BOOST_TEST(Told("Vega reopened its base in Borduria.").title("reopened") == "Vega Motors reopens base in Borduria");
    BOOST_TEST(Told("Vega closed its oldest plant.").title("closed") == "Vega Motors closes oldest plant");
}

BOOST_AUTO_TEST_CASE(of_a_long_phrase_the_name_is_left) {
    Told const t("The former national team football coach Otto Brandt died on Sunday.");
    BOOST_TEST(t.title("died") == "Otto Brandt dies");
}

BOOST_AUTO_TEST_CASE(a_name_has_the_verb_that_the_text_gives_it) {
    BOOST_TEST(Told("The Astros beat the Rangers on Friday.").title("beat") == "Astros beat Rangers");
    BOOST_TEST(Told("The Chronicle Times bought a farm.").title("bought") == "Chronicle Times buys farm");
    BOOST_TEST(Told("Peter Hansen and Ian Madsen missed the cut.").title("missed") ==
               "Peter Hansen and Ian Madsen miss cut");
}

BOOST_AUTO_TEST_CASE(a_time_is_no_object) {
    BOOST_TEST(Told("The crew left about 2:30 a.m.").title("left") == "Crew leaves");
}

BOOST_AUTO_TEST_CASE(one_marked_word_is_what_is_said_where_it_says_what_something_is) {
    BOOST_TEST(Told("Anna Berg said she would \u201Cgladly\u201D sign the bill.").title("said") == "Berg speaks");
    BOOST_TEST(Told("The union said its men were \u201Cexhausted\u201D.").title("said") ==
               "Union: \u201Cexhausted\u201D");
}

BOOST_AUTO_TEST_CASE(who_is_said_to_do_something_has_not_spoken) {
    BOOST_TEST(Told("Karl Lund is said to be meeting Anna Berg.").title("said") == "Statement about Lund");
    BOOST_TEST(Told("Karl Lund was told to resign.").title("told") == "Lund is told to resign");
}

BOOST_AUTO_TEST_CASE(what_a_verb_has_somebody_do_belongs_to_its_title) {
    BOOST_TEST(Told("Karl Lund refused to sign the treaty.").title("refused") == "Lund refuses to sign treaty");
    BOOST_TEST(Told("The court ordered the firm not to sell the plant.").title("ordered") ==
               "Court orders firm not to sell plant");
    BOOST_TEST(Told("Prosecutors accused Karl Lund of hiding debts.").title("accused") ==
               "Prosecutors accuse Lund of hiding debts");
    BOOST_TEST(Told("The judge allowed Karl Lund to plead guilty.").title("allowed") ==
               "Judge allows Lund to plead guilty");
}

BOOST_AUTO_TEST_CASE(but_not_when_or_although_what_nor_a_part_of_it) {
    BOOST_TEST(Told("Karl Lund sold the plant despite losing two debates.").title("sold") == "Lund sells plant");
    BOOST_TEST(Told("Karl Lund refused to close it.").title("refused") == "Lund refuses");
    BOOST_TEST(Told("Karl Lund appears to be in the harbour.").title("appears") == "Lund appears");
    BOOST_TEST(Told("Karl Lund was forced to resign.").title("forced") == "Lund resigns");
}

BOOST_AUTO_TEST_CASE(however_many_verbs_stand_in_a_row_a_title_is_short) {
    std::string text = "Karl Lund wants";
    for (int i = 0; i < 20'000; ++i) text += " to want";
    std::string const title = Told(text + " to resign.").title("wants");
    BOOST_TEST(title.starts_with("Lund wants"));
    BOOST_TEST(title.size() <= 60u);
    std::string said = "Anna Berg said";
    for (int i = 0; i < 20'000; ++i) said += " Karl Lund said";
    BOOST_TEST(Told(said + " the firm sold the plant.").title("said").size() <= 60u);
}

BOOST_AUTO_TEST_CASE(what_is_said_is_told_where_no_words_are_quoted) {
    BOOST_TEST(Told("Anna Berg said that Karl Lund had sold the plant.").title("said") ==
               "Berg says Lund had sold plant");
    BOOST_TEST(Told("Anna Berg said she would close the plant.").title("said") == "Berg says she would close plant");
    BOOST_TEST(Told("Anna Berg said Karl Lund hoped she would resign.").title("said").starts_with("Berg "));
    BOOST_TEST(Told("Anna Berg warned that the firm may close the plant.").title("warned") ==
               "Berg warns firm may close plant");
}

BOOST_AUTO_TEST_CASE(a_verb_is_written_small_where_it_begins_a_sentence) {
    BOOST_TEST(Told("Arrested on Monday, Karl Lund fled.").title("Arrested") == "Lund is arrested");
}

BOOST_AUTO_TEST_CASE(a_perfect_whose_subject_is_unnamed_is_no_passive) {
    BOOST_TEST(Told("You have got the science.").title("got") == "Get science");
}

BOOST_AUTO_TEST_CASE(only_somebody_holds_talks_and_speaks) {
    BOOST_TEST(Told("Seven key questions before the debate").title("debate") == "Talks are held");
    BOOST_TEST(Told("The report said that it was so.").title("said") == "Report says");
    BOOST_TEST(Told("The minister said that it was so.").title("said") == "Minister speaks");
}

BOOST_AUTO_TEST_CASE(what_is_announced_and_called_for_is_named) {
    BOOST_TEST(Told("Vega announced plans to build a plant.").title("announced") == "Vega Motors announces plans");
    BOOST_TEST(Told("A tape calls for attacks on Borduria.").title("calls") == "Tape calls for attacks on Borduria");
}

BOOST_AUTO_TEST_CASE(a_noun_alone_says_in_what) {
    BOOST_TEST(Told("The report told of a rise in fuel prices.").title("rise") == "Rise in fuel prices");
}

BOOST_AUTO_TEST_CASE(an_idiom_with_its_own_object_keeps_its_words) {
    BOOST_TEST(Told("The rebels took control of the town.").title("took") == "Rebels take control");
    BOOST_TEST(Told("The gunmen took three men hostage.").title("took") == "Gunmen take three men hostage");
    BOOST_TEST(Told("The town declared a state of emergency.").title("declared") == "Town declares emergency");
    BOOST_TEST(Told("Vega had an unexpected drop in profit.").title("had") ==
               "Vega Motors has unexpected drop in profit");
}

BOOST_AUTO_TEST_CASE(where_somebody_met_keeps_its_preposition) {
    BOOST_TEST(Told("The two leaders met in Borduria on Friday.").title("met") == "Two leaders meet in Borduria");
}

BOOST_AUTO_TEST_CASE(a_thing_that_an_idiom_is_about_keeps_its_verb) {
    BOOST_TEST(Told("Diplomatic ties were severed on Friday.").title("severed") == "Diplomatic ties are severed");
    BOOST_TEST(Told("The sprinter tested positive on Friday.").title("tested") == "Sprinter tests positive");
}

BOOST_AUTO_TEST_CASE(what_somebody_is_feared_to_be_belongs_to_its_title) {
    BOOST_TEST(Told("Ten sailors were feared dead on Friday.").title("feared") == "Ten sailors are feared dead");
    BOOST_TEST(Told("Lund and Berg met to discuss the crisis.").actor("crisis") == "");
}

BOOST_AUTO_TEST_CASE(of_two_who_are_told_of_both_are_named) {
    BOOST_TEST(Told("Police said Anna Berg and two friends were arrested.").title("said") ==
               "Police say Berg and two friends were arrested");
}

BOOST_AUTO_TEST_CASE(what_is_denied_is_titled_so) {
    BOOST_TEST(Told("The union did not attend the hearing.").title("attend") == "Union does not attend hearing");
    BOOST_TEST(Told("Karl Lund was not arrested.").title("arrested") == "Lund is not arrested");
    BOOST_TEST(Told("Skyline has not yet launched the ferry.").title("launched") == "Skyline does not launch ferry");
    BOOST_TEST(Told("The brewers did not agree on a price.").title("agree") == "Brewers do not agree on price");
    BOOST_TEST(Told("Nobody was injured in the mill.").title("injured") == "Nobody is injured");
    BOOST_TEST(Told("Karl Lund said nothing about the merger.").title("said") == "Lund says nothing");
    // no room for the denial
    std::string const lost =
        Told("Karl Lund did not criticize Eastern Northland Broadcasting Corporations.").title("criticize");
    BOOST_TEST(lost == "Lund criticizes Eastern Northland Broadcasting Corporations");
}

BOOST_AUTO_TEST_CASE(who_is_born_is_told_of) {
    Told const r("Karl Lund was born in Oslo in 1951 and studied law.");
    BOOST_TEST(r.kind("born") == "birth");
    BOOST_TEST(r.target("born") == "karl-lund");
    BOOST_TEST(r.title("born") == "Lund is born");
}

BOOST_AUTO_TEST_SUITE_END()
